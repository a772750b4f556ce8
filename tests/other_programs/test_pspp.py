"""PSPP, which reads the syntax of SPSS, runs what is exported, and computes the same as Python does."""

from __future__ import annotations

import csv
import io

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf
from other_program import other

import dyad
from dyad.export import export

REGRESSION = """INSERT FILE='people.sps'.
REGRESSION /VARIABLES=customer_orientation avoidance drd4 /STATISTICS=COEFF
  /DEPENDENT=customer_orientation /METHOD=ENTER.
"""
BACK = """INSERT FILE='{name}.sps'.
FORMATS {numbers} (E24.16).
SAVE TRANSLATE /TYPE=CSV /OUTFILE='again.csv' /FIELDNAMES /CELLS=VALUES /REPLACE.
"""
LABELS = """INSERT FILE='people.sps'.
CROSSTABS /TABLES=attachment BY drd4 /CELLS=COUNT.
DISPLAY DICTIONARY /VARIABLES=trust.
"""


@pytest.fixture(scope="module")
def tables(run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("spss")
    with dyad.open(run) as results:
        export(results, "spss", folder)
    return folder


def syntax(pspp: str, text: str, folder) -> str:
    (folder / "it.sps").write_text(text)
    return other(pspp, "-O", "format=csv", "it.sps", folder=folder)


def cells(said: str, first: str) -> list[str]:
    """The line of a table of PSPP that begins with this word."""
    return next(row for row in csv.reader(io.StringIO(said)) if first in row[:2])


def test_a_regression_in_pspp_has_the_coefficients_of_statsmodels(pspp, run, tables):
    said = syntax(pspp, REGRESSION, tables)
    with dyad.open(run) as results:
        people = dyad.people(results).astype({"avoidance": float, "customer_orientation": float})
    people["drd4"] = (people["drd4"] == "7R").astype(float)
    fit = smf.ols("customer_orientation ~ avoidance + drd4", people).fit()
    labels = {"(Constant)": "Intercept", "attachment avoidance of the salesperson, standardised": "avoidance",
              "whether they carry the 7-repeat allele of DRD4": "drd4"}
    for label, name in labels.items():
        printed = [cell for cell in cells(said, label) if cell and cell != label]
        for text, value in zip(printed, (fit.params[name], fit.bse[name])):
            digits = len(text.partition(".")[2])
            assert digits >= 2 and abs(float(text) - value) <= 0.5000001 * 10.0**-digits, (label, text, value)


@pytest.mark.parametrize("name", ["people", "weeks", "replicates", "trajectories"])
def test_every_number_arrives_in_pspp(pspp, tables, name):
    sent = pd.read_csv(tables / f"{name}.csv")
    syntax(pspp, BACK.format(name=name, numbers=" ".join(sent.select_dtypes("number"))), tables)
    again = pd.read_csv(tables / "again.csv", na_values=[" "])
    assert list(sent) == list(again)
    for column in sent:
        if sent[column].dtype == object:
            assert list(sent[column]) == list(again[column])
        else:
            np.testing.assert_allclose(again[column].astype(float), sent[column], rtol=1e-14)


def test_values_and_variables_have_their_labels(pspp, tables):
    said = syntax(pspp, LABELS, tables)
    for label in ("secure", "fearful", "no 7R", "trust of the customer, mean over turns"):
        assert label in said

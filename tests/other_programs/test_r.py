"""R reads what is exported, and the file itself, and computes the same as Python does."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf
from other_program import other

import dyad
from dyad.export import export

FIT = """
source("people.R", chdir = TRUE)
fit <- lm(customer_orientation ~ avoidance * drd4 + attachment, data = people)
cat(format(coef(fit), digits = 15), "\n")
cat("levels", levels(people$attachment), "|", levels(people$drd4), "\\n")
cat("label", attr(people$trust, "label"), "\\n")
write.csv(people, "again.csv", row.names = FALSE, na = "")
"""
READ = """
library(ncdf4)
file <- nc_open("{path}")
sales <- ncvar_get(file, "sales")
trust <- ncvar_get(file, "weekly_trust")
discount <- ncvar_get(file, "discount")
cat(dim(sales), "\\n", dim(trust), "\\n", sales[5, 2], "\\n", format(trust[1, 4, 3], digits = 9), "\\n",
    sum(is.na(discount)), "\\n", ncvar_get(file, "move")[8], "\\n", ncatt_get(file, "churn_rate", "units")$value, "\\n")
"""


@pytest.fixture(scope="module")
def tables(run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("r")
    with dyad.open(run) as results:
        export(results, "r", folder)
    return folder


def test_a_regression_in_r_has_the_coefficients_of_statsmodels(rscript, run, tables):
    (tables / "fit.R").write_text(FIT)
    said = other(rscript, "--vanilla", "fit.R", folder=tables)
    with dyad.open(run) as results:
        people = dyad.people(results)
    people["attachment"] = pd.Categorical(people["attachment"], ["secure", "anxious", "avoidant", "fearful"])
    people["drd4"] = pd.Categorical(people["drd4"], ["no 7R", "7R"])
    fit = smf.ols("customer_orientation ~ avoidance * drd4 + attachment", people.astype({"avoidance": float})).fit()
    found = sorted(float(word) for word in said.splitlines()[0].split())
    # CSV has the shortest decimals of float32, so that the last digits of the numbers differ from the very start.
    np.testing.assert_allclose(found, sorted(fit.params), rtol=1e-5)
    assert "levels secure anxious avoidant fearful | no 7R 7R" in said
    assert "label trust of the customer, mean over turns" in said


def test_every_number_arrives_in_r(rscript, tables):
    other(rscript, "--vanilla", "fit.R", folder=tables)
    sent, again = pd.read_csv(tables / "people.csv"), pd.read_csv(tables / "again.csv")
    pd.testing.assert_frame_equal(sent, again, check_dtype=False, rtol=1e-14)


@pytest.mark.parametrize("name", ["weeks", "replicates", "trajectories"])
def test_every_script_runs(rscript, tables, name):
    said = other(rscript, "--vanilla", "-e", f'source("{name}.R", chdir = TRUE); cat(nrow({name}), ncol({name}))',
                 folder=tables)
    shape = pd.read_csv(tables / f"{name}.csv").shape
    assert said.split() == [str(size) for size in shape]


def test_r_reads_the_file_itself_with_dimensions_in_reverse(rscript, run, tmp_path):
    said = other(rscript, "--vanilla", "-e", READ.format(path=run), folder=tmp_path)
    with dyad.open(run) as results:
        dims, sales, trust, missing, move, unit = [line.split() for line in said.strip().splitlines()][0:1] + [
            line.strip() for line in said.strip().splitlines()][2:]
        assert dims == ["48", "3"]
        assert int(sales) == results["sales"].values[1, 4]
        assert float(trust) == pytest.approx(results["weekly_trust"].values[2, 3, 0], rel=1e-8)
        assert int(missing) == results["discount"].isnull().sum()
        assert move == results["move"].values[7] and unit == "1/year"

"""Figures of matplotlib as SVG inside a page: text stays text, names stay unique, the whole has a name and a description."""

from __future__ import annotations

import html
import io
import re

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from ..figures import style

# What the page shows its text in. Figures are laid out in DejaVu Sans, which is wider, so nothing runs over.
FAMILY = "Lato, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
WIDTH = 7.6  # inches: a text of 10 points is then as large as the page's notes


def panel(height: float) -> Figure:
    """An empty figure of the page's width, `height` inches high."""
    style.use_type()
    plt.rcParams.update({"font.family": ["DejaVu Sans"], "font.size": 8.5, "axes.titlesize": 9.5, "axes.labelsize": 8.5,
                         "xtick.labelsize": 8, "ytick.labelsize": 8})
    return plt.figure(figsize=(WIDTH, height))


def inline(figure: Figure, name: str, title: str, description: str) -> str:
    """The figure as an element `svg`, closed afterwards. `name` goes before all its identifiers."""
    text = io.StringIO()
    with plt.rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    plt.close(figure)
    return embed(text.getvalue(), name, title, description)


def embed(text: str, name: str, title: str, description: str) -> str:
    """What a file of SVG needs to stand in a page among others."""
    body = text[text.index(">", text.index("<svg")) + 1:]
    body = re.sub(r"<metadata>.*?</metadata>\s*", "", body, flags=re.DOTALL)
    body = re.sub(r"<style.*?</style>\s*", "", body, flags=re.DOTALL)
    body = re.sub(r'\bid="', f'id="{name}-', body)
    body = re.sub(r'href="#', f'href="#{name}-', body)
    body = re.sub(r"url\(#", f"url(#{name}-", body)
    body = re.sub(r"'DejaVu Sans'[^;\"]*", FAMILY, body)
    # A hundredth of a point is nobody's matter; numbers in text, between the tags, stay whole.
    body = re.sub(r'="[^"]*"', lambda value: re.sub(r"(\d+\.\d{2})\d+", r"\1", value[0]), body)
    box = re.search(r'viewBox="([^"]+)"', text)
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{box[1] if box else ""}" '
            f'role="img" aria-labelledby="{name}-title {name}-description">')
    return (f'{head}<title id="{name}-title">{html.escape(title)}</title>'
            f'<desc id="{name}-description">{html.escape(description)}</desc>{body}')

"""Analysis of what dyad simulates: the slow reference twin, statistics, figures and reports."""

"""Sections of a report of one run: each file has one, as a function of the results to a section."""

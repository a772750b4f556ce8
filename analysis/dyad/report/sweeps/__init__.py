"""Sections of a report of a sweep."""

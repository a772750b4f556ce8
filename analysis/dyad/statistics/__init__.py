"""Estimators that the libraries do not have: numbers in, numbers out; no file, no figure."""

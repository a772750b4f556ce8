"""Calibration: what findings say about values of the model, how much they leave open, and whether to believe it."""

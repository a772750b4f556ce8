"""The same model as people write it who think of the model only: C++, NumPy and Numba."""

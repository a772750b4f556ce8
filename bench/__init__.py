"""How fast dyad is: `bench/run` measures, `bench/compare` looks back."""

"""The suite behind `bench/run`: jobs, rounds, goals and records."""

"""The demonstration: a table and three figures of one result file."""

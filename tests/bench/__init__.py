"""How fast pages are, in relation to two simple ones on the same machine: `python -m tests.bench`."""

"""How fast conversations are, next to the plainest thing that could do the same: `python -m tests.bench.chat`."""

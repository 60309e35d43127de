"""A real site in a process of its own, filled as `make demo` fills it, for tests that look at it as a person does."""

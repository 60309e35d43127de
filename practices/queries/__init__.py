"""What the pages of the library read from the database, in as few questions as possible."""

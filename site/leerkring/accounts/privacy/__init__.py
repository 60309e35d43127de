"""What the site knows of a person, and how to get it or get rid of it."""

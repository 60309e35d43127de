"""English, as it is written in the Netherlands."""

"""Dutch as it is spoken in care: the one description that both engines read."""

"""Blocking a member. The one who is blocked does not hear of it."""

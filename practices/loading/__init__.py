"""Turns the files of practices/library/ into pages: files → values → pages, each its own module."""

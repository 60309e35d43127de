"""Guides on paper: PDFs drawn from the page itself, so that they never say something else."""

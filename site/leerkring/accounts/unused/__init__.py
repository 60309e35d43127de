"""Accounts that nobody uses: warned, closed along the same road as leaving, and erased."""

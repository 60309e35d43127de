"""Whole pages kept for visitors without an account, and parts of pages for everybody.

Everything kept is filed under the content version of before it was made. Whoever changes what visitors
see raises that number in the same transaction, so all processes look elsewhere the moment it commits
(docs/decisions/0009-page-cache.md).
"""

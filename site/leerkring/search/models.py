from leerkring.search.desk.models import SynonymLine
from leerkring.search.documents.models import Change, Document, Word
from leerkring.search.missed.models import Mark, MissedSearch, Salt

__all__ = ["Change", "Document", "Mark", "MissedSearch", "Salt", "SynonymLine", "Word"]

from leerkring.search.desk.models import SynonymLine
from leerkring.search.documents.models import Change, Document, Word
from leerkring.search.helped.models import Helped
from leerkring.search.missed.models import Mark, MissedSearch, Salt

__all__ = ["Change", "Document", "Helped", "Mark", "MissedSearch", "Salt", "SynonymLine", "Word"]

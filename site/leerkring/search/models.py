from leerkring.search.documents.models import Change, Document, Word

__all__ = ["Change", "Document", "Word"]

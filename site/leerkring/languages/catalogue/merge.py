"""Brings a .po file up to date with the texts in the source, without losing a translation."""

from babel.messages.catalog import Catalog


def merged(catalogue: Catalog, found: Catalog) -> Catalog:
    """Return the catalogue with exactly the texts that were found.

    A text that is gone keeps its translation among the obsolete ones and gets it back when it returns.
    Nothing is guessed from likeness: a new text is empty until somebody translates it.
    """
    for message in list(catalogue.obsolete.values()):
        if message.string and catalogue.get(message.id, message.context) is None:
            catalogue.add(message.id, message.string, context=message.context)
    catalogue.obsolete.clear()
    catalogue.update(found, no_fuzzy_matching=True, update_creation_date=False)
    for key in [key for key, message in catalogue.obsolete.items() if not any(message.string or "")]:
        del catalogue.obsolete[key]
    return catalogue

"""Finding your way in the library: cards, facets and the pages that list everything of one kind."""

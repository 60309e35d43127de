"""The editors’ desk: what Wagtail's admin needs to be a calm place to write good examples."""

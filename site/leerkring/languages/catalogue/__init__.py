"""The texts of the interface: found in the source, kept in a .po file, checked and compiled, without GNU gettext."""

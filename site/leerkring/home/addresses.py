"""The first parts of addresses that the site itself answers; no page may take one."""

RESERVED = frozenset(
    {
        "-",
        "account",
        "api",
        "beheer",
        "beeld",
        "django-beheer",
        "documenten",
        "feeds",
        "gesprek",
        "media",
        "meldingen",
        "profiel",
        "robots.txt",
        "sitemap.xml",
        "static",
        "stijl",
        "taal",
        "vandaag",
        "vragen",
        "wijken",
        "zoek",
    }
)

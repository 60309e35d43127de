def address(url_path: str) -> str:
    """The public address of a page, from its `url_path`.

    Wagtail's own `page.url` looks up the sites first; here one site holds all pages, so its
    root is the first part.

    >>> address("/home/voorbeelden/lev/")
    '/voorbeelden/lev/'
    """
    return "/" + url_path.split("/", 2)[2]

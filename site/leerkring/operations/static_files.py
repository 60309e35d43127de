from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Names each file by its content, and lets modules of JavaScript name each other so: no page mixes two releases."""

    support_js_module_import_aggregation = True
    # Only our own: what others ship may import what it does not bring along.
    _js_module_import_aggregation_patterns = (
        "js/*.js",
        CompressedManifestStaticFilesStorage._js_module_import_aggregation_patterns[1],
    )

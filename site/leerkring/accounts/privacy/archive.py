"""The ZIP with everything about a person: one page to read and print, one file for other programs."""

import io
import json
import zipfile
from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils.translation import get_language, gettext

from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from leerkring.accounts.privacy.registry import Section


def archive(user: User, now: datetime) -> bytes:
    """Return the ZIP, in the language that is active."""
    sections = [section for export in registry.exporters() for section in export(user)]
    page = render_to_string(
        "account/export.html", {"person": user, "sections": sections, "made_at": now, "language": get_language()}
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(gettext("my-data") + ".html", page)
        archive.writestr(gettext("my-data") + ".json", as_json(sections, now))
    return packed.getvalue()


def as_json(sections: list[Section], now: datetime) -> str:
    content = {
        section.key: [{fact.key: fact.value for fact in record} for record in section.records] for section in sections
    }
    return json.dumps({"made_at": now} | content, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)

"""What the forms of questions send."""

import uuid
from typing import Any


def sent(**fields: Any) -> dict[str, Any]:
    return {"group": "berk", "title": "Eet hij wel?", "submission": str(uuid.uuid4())} | fields

"""The building blocks of texts (`body`) and the small structured lists around them (`items`)."""

from practices.blocks.body import BodyBlock
from practices.blocks.items import (
    ChecklistBlock,
    CriticalSituationBlock,
    FactBlock,
    GuideStepBlock,
    PreconditionBlock,
    SuggestionBlock,
    VoiceBlock,
)

__all__ = [
    "BodyBlock",
    "ChecklistBlock",
    "CriticalSituationBlock",
    "FactBlock",
    "GuideStepBlock",
    "PreconditionBlock",
    "SuggestionBlock",
    "VoiceBlock",
]

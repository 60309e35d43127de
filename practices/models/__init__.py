"""The kinds of page in the library, one file each."""

from practices.models.capability import CapabilityIndexPage, CapabilityPage, ThemePage
from practices.models.example import PracticeIndexPage, PracticePage, PracticeTag
from practices.models.guide import GuideIndexPage, GuidePage, GuideTag
from practices.models.initiative import InitiativeIndexPage, InitiativePage, InitiativeTag
from practices.models.loaded import LoadedPage
from practices.models.organisation import OrganisationIndexPage, OrganisationPage
from practices.models.snippets import ProgrammeThemeLabel, Sector, Source
from practices.models.workflow import ColleagueApprovalTask

__all__ = [
    "CapabilityIndexPage",
    "CapabilityPage",
    "ColleagueApprovalTask",
    "GuideIndexPage",
    "GuidePage",
    "GuideTag",
    "InitiativeIndexPage",
    "InitiativePage",
    "InitiativeTag",
    "LoadedPage",
    "OrganisationIndexPage",
    "OrganisationPage",
    "PracticeIndexPage",
    "PracticePage",
    "PracticeTag",
    "ProgrammeThemeLabel",
    "Sector",
    "Source",
    "ThemePage",
]

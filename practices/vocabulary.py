"""The fixed words of the library. Their labels are translated, their values are in files and addresses."""

from django.db import models
from django.utils.translation import gettext_lazy as _


def in_words(words: type[models.TextChoices], value: str) -> str:
    """The label of one of these words, for the reader; empty for what a draft has not chosen yet."""
    return str(words(value).label) if value in words.values else ""


class LearningForm(models.TextChoices):
    """The three categories of the Rotterdam report on lifelong learning (2018)."""

    EXPERIENTIAL = "experiential", _("Experiential learning")
    DIGITAL = "digital", _("Digital learning")
    ON_THE_JOB = "on-the-job", _("Learning on the job")


class PreconditionKind(models.TextChoices):
    PEOPLE = "people", _("People")
    TIME = "time", _("Time")
    PLACE = "place", _("Place")
    MONEY = "money", _("Money")
    TECHNOLOGY = "technology", _("Technology")
    LEADERSHIP = "leadership", _("Leadership")


class SuggestionKind(models.TextChoices):
    """The three dimensions on which a capability can be strengthened (LWWL, chapter 2)."""

    PEOPLE = "people", _("People")
    PROCESSES = "processes", _("Processes")
    SYSTEMS = "systems", _("Systems")


class ProgrammeTheme(models.TextChoices):
    """The four themes under which LWWL ran its initiatives."""

    PRACTICE_LEARNING = "practice-learning", _("Learning in practice")
    GUIDED_LEARNING = "guided-learning", _("Professionals and guiding learning")
    LEARNING_CLIMATE = "learning-climate", _("Learning climate")
    TECHNOLOGY = "technology", _("Innovative technology")


class Involved(models.TextChoices):
    """Who can be involved in a suggestion, or whose experience is told."""

    STUDENT = "student", _("Student")
    SUPERVISOR = "supervisor", _("Supervisor")
    SENIOR_SUPERVISOR = "senior_supervisor", _("Senior supervisor")
    PRACTICE_EDUCATOR = "practice_educator", _("Practice educator")
    PRACTICE_COACH = "practice_coach", _("Practice coach")
    PROFESSIONAL = "professional", _("Care professional")
    TEAM = "team", _("Team")
    MANAGER = "manager", _("Manager")
    BOARD = "board", _("Board")
    LD_ADVISER = "ld_adviser", _("Learning and development adviser")
    HR = "hr", _("HR")
    TEACHER = "teacher", _("Teacher")
    LEARNING_COACH = "learning_coach", _("Learning coach")
    CLIENT = "client", _("Client or resident")
    RELATIVE = "relative", _("Relative")
    VOLUNTEER = "volunteer", _("Volunteer")
    PLANNER = "planner", _("Planner")
    COLLEAGUE_TRAINEE = "colleague_trainee", _("Fellow student")
    WELCOME_STAFF = "welcome_staff", _("Reception and facilities")
    QUALITY_ADVISER = "quality_adviser", _("Quality adviser")
    COMMUNICATION = "communication", _("Communication")
    ICT = "ict", _("IT")
    EVERYONE = "everyone", _("Everyone")


class GuideKind(models.TextChoices):
    """The kinds of guide that the sources name. Another word may be typed; it is shown as it stands."""

    GUIDE = "Handreiking", _("Guide")
    SCRIPT = "Draaiboek", _("Script")


class Knowledge(models.TextChoices):
    """What a guide is based on, in the words of the sources."""

    APPLIED = "Praktijkgericht onderzoek", _("Applied research")
    EXPERIENCE = "Ervaringskennis", _("Knowledge from experience")
    PRACTICE = "Practice-based kennis", _("Practice-based knowledge")


class Language(models.TextChoices):
    DUTCH = "nl", _("Dutch")
    ENGLISH = "en", _("English")
    FRISIAN = "fy", _("Frisian")


class Hue(models.TextChoices):
    """The colour of a capability, see the design tokens."""

    CORAL = "coral", _("Coral")
    SKY = "sky", _("Sky blue")
    MOSS = "moss", _("Moss green")
    PLUM = "plum", _("Plum")

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.groups.queries import GroupQuerySet, MembershipQuerySet, RemovalQuerySet
from community.perspectives import Perspective

four_digits = RegexValidator(r"^[1-9]\d{3}$", _("Four digits, such as 4811."))


class Group(models.Model):
    """A neighbourhood or village as a learning community."""

    class Access(models.TextChoices):
        OPEN = "open", _("open")
        ON_REQUEST = "on_request", _("on request")
        CLOSED = "closed", _("closed")

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        ACTIVE = "active", _("active")
        ARCHIVED = "archived", _("archived")
        MERGED = "merged", _("merged into another group")
        DECLINED = "declined", _("declined")

    class Keeping(models.IntegerChoices):
        """Months that the messages of the chat are kept."""

        SHORT = 3, _("3 months")
        YEAR = 12, _("12 months")
        LONG = 24, _("24 months")

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    place = models.CharField(_("village or town"), max_length=80)
    about = models.TextField(_("what this group is"), max_length=2000, blank=True)
    about_hidden_at = models.DateTimeField(null=True, blank=True, editable=False)
    """Since when a moderator keeps what the group says about itself out of sight."""
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES, default="nl")
    access = models.CharField(_("who may join"), max_length=10, choices=Access, default=Access.OPEN)
    status = models.CharField(max_length=8, choices=Status, default=Status.ACTIVE)
    organisations = models.ManyToManyField(
        "practices.OrganisationPage", related_name="groups", verbose_name=_("organisations"), blank=True
    )
    is_shareable = models.BooleanField(_("questions without an answer may go to neighbouring groups"), default=False)
    shares_with = models.ManyToManyField(
        "self", symmetrical=False, related_name="shares_from", verbose_name=_("neighbouring groups"), blank=True
    )
    chat_kept = models.PositiveSmallIntegerField(
        _("how long the chat is kept"), choices=Keeping, default=Keeping.YEAR, help_text="in months"
    )
    merged_into = models.ForeignKey("self", models.PROTECT, related_name="merged_from", null=True, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, related_name="proposed_groups", null=True, blank=True
    )
    declined_because = models.TextField(_("a word for who proposed it"), max_length=500, blank=True)
    """With a yes as well: the name is from when only a no had one."""
    created_at = models.DateTimeField(default=timezone.now)

    objects = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("learning group")
        verbose_name_plural = _("learning groups")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("group", args=[self.slug])

    @property
    def is_active(self) -> bool:
        return self.status == self.Status.ACTIVE

    @property
    def shares_now(self) -> bool:
        """Whether a question that was shared is with neighbouring groups: as `Question.objects.visible_to` asks it."""
        return self.is_shareable and self.is_active and self.access != self.Access.CLOSED

    @property
    def shown_about(self) -> str:
        """What the group says about itself, as far as it may be read."""
        return "" if self.about_hidden_at else self.about


class Postcode(models.Model):
    """The first four digits of a postcode that belong to the neighbourhood; groups may share one."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="postcodes")
    digits = models.CharField(max_length=4, validators=[four_digits], db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "digits"], name="postcode_once_per_group")]

    def __str__(self) -> str:
        return self.digits


class Membership(models.Model):
    """Somebody who takes part in a group, and from which perspective."""

    class Role(models.TextChoices):
        MEMBER = "member", _("member")
        HOST = "host", _("host")

    class Digest(models.TextChoices):
        ACCOUNT = "account", _("as in my profile")
        DAILY = "daily", _("every day")
        WEEKLY = "weekly", _("every week")
        OFF = "off", _("no mail")

    group = models.ForeignKey(Group, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    perspective = models.CharField(_("perspective"), max_length=17, choices=Perspective)
    wants_to_mentor = models.BooleanField(
        default=False, help_text="asked for the perspective of a mentor; a host has to confirm it"
    )
    role = models.CharField(_("role"), max_length=6, choices=Role, default=Role.MEMBER)
    is_muted = models.BooleanField(_("quiet: nothing of this group reaches me"), default=False)
    digest = models.CharField(_("mail about this group"), max_length=7, choices=Digest, default=Digest.ACCOUNT)
    joined_at = models.DateTimeField(default=timezone.now)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "user"], name="one_membership_per_group")]
        indexes = [models.Index(fields=["user", "group"])]
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")

    def __str__(self) -> str:
        return f"{self.user_id} in {self.group_id}"

    @property
    def is_host(self) -> bool:
        return self.role == self.Role.HOST

    @property
    def is_mentor(self) -> bool:
        """A confirmed one: the perspective is only ever set to mentor by a host."""
        return self.perspective == Perspective.MENTOR


class Removal(models.Model):
    """Somebody who was removed from a group: may not read, join or use an invitation until a host lifts it."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="removals")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="removals")
    removed_at = models.DateTimeField(default=timezone.now)
    lifted_at = models.DateTimeField(null=True, blank=True)

    objects = RemovalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "user"], condition=models.Q(lifted_at=None), name="one_removal_in_force"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} from {self.group_id}"

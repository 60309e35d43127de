from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Permission, PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.characters import clean, has_words
from leerkring.prepared import prepared

LONGEST_NAME = 80
TOO_LONG = _("This is too long. Make it shorter.")
NO_NAME = _("Fill in a name. A first name is enough.")
FORMER_MEMBER = "oud-lid@leerkring.invalid"


def clean_name(text: str) -> str:
    """Return a name as others see it. Raises ValidationError for one without a letter, or that is too long."""
    name = clean(text, one_line=True)
    if not has_words(name):
        raise ValidationError(NO_NAME)
    if len(name) > LONGEST_NAME:  # put together, characters can be more than were typed
        raise ValidationError(TOO_LONG)
    return name


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """Make an account. Without a password only a code by mail or a passkey logs in."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def former_member(self) -> "User":
        """Return the account that is nobody's: what stays of erased people and must have an author, has this one."""
        nobody, _created = self.get_or_create(
            email=FORMER_MEMBER, defaults={"display_name": "Oud-lid", "is_active": False, "password": "!"}
        )
        return nobody


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody with an account. The e-mail address is the login; there is no user name.

    What somebody is here (trainee, relative…) belongs to a membership, not to the account.
    """

    class Language(models.TextChoices):
        DUTCH = "nl", _("Dutch")
        ENGLISH = "en", _("English")

    class TextSize(models.TextChoices):
        NORMAL = "normal", _("Normal")
        LARGE = "large", _("Large")
        LARGEST = "largest", _("Very large")

    email = models.EmailField(_("e-mail address"), unique=True)
    display_name = models.CharField(
        _("display name"), max_length=LONGEST_NAME, help_text=_("How others see you. A first name is enough.")
    )
    organisation = models.CharField(_("organisation"), max_length=120, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=Language, blank=True)
    text_size = models.CharField(_("text size"), max_length=7, choices=TextSize, default=TextSize.NORMAL)
    learning_wish = models.TextField(_("what I want to learn"), max_length=1000, blank=True)
    shows_presence = models.BooleanField(
        _("I count along in “here now”"),
        default=True,
        help_text=_("In a conversation others see how many people are there now, never who, or when somebody was."),
    )
    is_staff = models.BooleanField(_("staff"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("member since"), default=timezone.now)
    removal_due_at = models.DateTimeField(_("is erased on"), null=True, blank=True, editable=False, db_index=True)
    unused_warned_at = models.DateTimeField(null=True, blank=True, editable=False)
    """When the person was told that the account is not used; logging in after that makes it count no more."""
    unused_told_at = models.DateTimeField(null=True, blank=True, editable=False)
    """When others were told that this unused account has a task, so that it stays until they gave that away."""
    keeps_contributions = models.BooleanField(_("contributions stay"), default=True, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    objects = UserManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def clean(self) -> None:
        """A name as others see it: with a mark for the direction somebody could look like somebody else."""
        super().clean()
        self.organisation = clean(self.organisation, one_line=True)
        try:
            self.display_name = clean_name(self.display_name)
        except ValidationError as error:
            raise ValidationError({"display_name": error}) from error
        if len(self.organisation) > 120:
            raise ValidationError({"organisation": TOO_LONG})

    @property
    def is_leaving(self) -> bool:
        """Whether the account is closed and waits to be erased; until then it can be undone."""
        return self.removal_due_at is not None

    @cached_property
    def may_enter_desk(self) -> bool:
        """Whether somebody may enter the editors' desk: what `has_perm` says, in one question instead of two.

        Every page asks this of everybody who is logged in.
        """
        if not self.is_active or self.is_superuser:
            return self.is_active
        return bool(_entries(self))

    @property
    def first_name(self) -> str:
        """The name that Wagtail's desk looks for before it falls back to the e-mail address."""
        return self.get_full_name()

    def get_full_name(self) -> str:
        """Return the name that others see: somebody who is leaving has none any more."""
        return gettext("Former member") if self.is_leaving else self.display_name

    def get_short_name(self) -> str:
        return self.get_full_name()


@prepared
def _entries(user: User) -> models.QuerySet[Permission, tuple[int]]:
    return entries(user).values_list("pk")[:1]


def entries(user: User) -> models.QuerySet[Permission]:
    """The permission to enter the desk, when somebody has it, by a group or by themselves."""
    entry = Permission.objects.filter(codename="access_admin", content_type__app_label="wagtailadmin")
    return entry.filter(Q(group__user=user) | Q(user=user))


class SetAside(models.Model):
    """One value that somebody who is leaving took out of sight; it goes back when leaving is undone."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    model = models.CharField(max_length=100)
    row = models.PositiveBigIntegerField()
    field = models.CharField(max_length=50)
    value = models.JSONField()

    class Meta:
        verbose_name = _("value out of sight")
        verbose_name_plural = _("values out of sight")

    def __str__(self) -> str:
        return f"{self.model} {self.row}: {self.field}"

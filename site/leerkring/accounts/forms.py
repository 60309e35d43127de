"""allauth's forms in our own words, and the form of the profile."""

from allauth.account import forms as account
from allauth.account.internal.userkit import filter_users_by_email
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkey
from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.accounts.models import NO_NAME, User, clean_name
from leerkring.accounts.words import InOurWords

OFTEN_ASKED = _("You asked for a code several times. Use the one in the newest mail, or try again later.")
PASSWORD_HINT = _("At least 10 characters. A short sentence is easy to remember.")


class LoginForm(InOurWords, account.LoginForm):
    pass


class SignupForm(InOurWords, account.SignupForm):
    display_name = forms.CharField(max_length=80)
    is_sixteen = forms.BooleanField()
    agrees = forms.BooleanField()
    field_order = ["email", "display_name", "password1", "is_sixteen", "agrees"]
    hints = {
        "display_name": _("How others see you. A first name is enough."),
        "password1": _(
            "At least 10 characters. Or leave this empty: then we send you a code by mail each time you log in."
        ),
    }

    labels = {"password1": _("Password (not required)")}

    def clean_display_name(self) -> str:
        return clean_name(self.cleaned_data["display_name"])


class RequestLoginCodeForm(InOurWords, account.RequestLoginCodeForm):
    """Shares its page, and the field for the address, with the form that logs in with a password."""

    password = forms.CharField(required=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}))
    _user: User | None

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "username"  # so that it fits the password for a manager

    def add_prefix(self, field_name: str) -> str:
        return super().add_prefix("login" if field_name == "email" else field_name)

    def clean_email(self) -> str:
        """Also send a code to who is leaving: it leads to undoing that, and nowhere else."""
        try:
            email = super().clean_email()
        except forms.ValidationError as error:
            if error.code == "too_many_login_attempts":
                raise forms.ValidationError(OFTEN_ASKED) from error
            raise
        if self._user is None:
            found = filter_users_by_email(email, is_active=False, prefer_verified=True, for_login=True)
            self._user = next((user for user in found if user.is_leaving), None)
        return email


class ConfirmLoginCodeForm(InOurWords, account.ConfirmLoginCodeForm):
    pass


class ConfirmEmailCodeForm(InOurWords, account.ConfirmEmailVerificationCodeForm):
    pass


class ConfirmPasswordResetCodeForm(InOurWords, account.ConfirmPasswordResetCodeForm):
    pass


class ProveByMailForm(InOurWords, account.BaseConfirmCodeForm):
    pass


class AddEmailForm(InOurWords, account.AddEmailForm):
    labels = {"email": _("New e-mail address")}


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):
    hints = {"password1": PASSWORD_HINT}


class SetPasswordForm(InOurWords, account.SetPasswordForm):
    hints = {"password1": PASSWORD_HINT}


class NewPasswordForm(InOurWords, account.ResetPasswordKeyForm):
    hints = {"password1": PASSWORD_HINT}


class ResetPasswordForm(InOurWords, account.ResetPasswordForm):
    pass


class ReauthenticateForm(InOurWords, account.ReauthenticateForm):
    pass


class WrongTooOften:
    """No code by mail helps here, which is what the form before this one says."""

    def clean_code(self) -> str:
        try:
            return str(super().clean_code())  # type: ignore[misc]
        except forms.ValidationError as error:
            if error.code == "too_many_login_attempts":
                raise forms.ValidationError(_("That was wrong too often. Wait five minutes and try again.")) from error
            raise


class SecondStepForm(WrongTooOften, InOurWords, second_step.AuthenticateForm):
    labels = {"code": _("Code from your app, or a spare code")}


class SecondStepAgainForm(WrongTooOften, InOurWords, second_step.ReauthenticateForm):
    labels = {"code": _("Code from your app, or a spare code")}


class ActivateAppForm(InOurWords, ActivateTOTPForm):
    pass


class AddPasskeyForm(InOurWords, passkey.AddWebAuthnForm):
    """Always a passkey that logs in by itself: a key for a second step only would be one choice too many."""

    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)
    hints = {"name": _("So that you recognise it, such as: my phone.")}


class FirstPasskeyForm(InOurWords, passkey.SignupWebAuthnForm):
    hints = {"name": _("So that you recognise it, such as: my phone.")}


class RenamePasskeyForm(InOurWords, passkey.EditWebAuthnForm):
    pass


class ProfileForm(forms.ModelForm):
    """What PROFILE_FORM builds on: the project adds how texts of members are looked at."""

    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("As my browser asks")), ("nl", "Nederlands"), ("en", "English")],
    )

    class Meta:
        model = User
        fields = ["display_name", "organisation", "learning_wish", "language", "text_size", "shows_presence"]
        widgets = {
            "display_name": forms.TextInput(attrs={"autocomplete": "nickname"}),
            "text_size": forms.RadioSelect,
        }
        error_messages = {"display_name": {"required": NO_NAME}}

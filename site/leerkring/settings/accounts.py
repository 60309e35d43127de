"""Logging in: django-allauth does all of it, the three other login doors lead here."""

from leerkring.settings.environment import env

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["leerkring.accounts.backend.MemberBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "display_name", "organisation")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "leerkring.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]  # a password is a choice: a code by mail does as well
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True

# Everything that proves an address is a code of six digits: it works when the mail is on another device.
# Changing the address while it waits for its code stays off: it would tell whether an account exists.
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
CODE_LIFETIME = 10 * 60
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = CODE_LIFETIME
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = CODE_LIFETIME
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = CODE_LIFETIME

# A code has three tries. Thirty codes a day make ninety guesses in a million for one account.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key,50/d/key",
    "signup": "10/m/ip",
    "request_login_code": "20/m/ip,3/m/key,10/h/key,30/d/key",
    "reset_password": "20/m/ip,3/m/key,10/h/key,30/d/key",
    "reauthenticate": "10/m/user,60/d/user",
    "change_password": "5/m/user",
    "manage_email": "10/m/user",
    "confirm_email": "1/10s/key,20/d/key",
}

PROFILE_FORM = "community.texts.profile.ProfileOfMemberForm"
ACCOUNT_FORMS = {
    "login": "leerkring.accounts.forms.LoginForm",
    "signup": "leerkring.accounts.forms.SignupForm",
    "request_login_code": "leerkring.accounts.forms.RequestLoginCodeForm",
    "confirm_login_code": "leerkring.accounts.forms.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "leerkring.accounts.forms.ConfirmEmailCodeForm",
    "confirm_password_reset_code": "leerkring.accounts.forms.ConfirmPasswordResetCodeForm",
    "add_email": "leerkring.accounts.forms.AddEmailForm",
    "change_password": "leerkring.accounts.forms.ChangePasswordForm",
    "set_password": "leerkring.accounts.forms.SetPasswordForm",
    "reset_password": "leerkring.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "leerkring.accounts.forms.NewPasswordForm",
    "reauthenticate": "leerkring.accounts.forms.ReauthenticateForm",
}

MFA_ADAPTER = "leerkring.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = True
MFA_TOTP_ISSUER = "Leerkring"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "leerkring.accounts.forms.SecondStepForm",
    "reauthenticate": "leerkring.accounts.forms.SecondStepAgainForm",
    "activate_totp": "leerkring.accounts.forms.ActivateAppForm",
    "add_webauthn": "leerkring.accounts.forms.AddPasskeyForm",
    "signup_webauthn": "leerkring.accounts.forms.FirstPasskeyForm",
    "edit_webauthn": "leerkring.accounts.forms.RenamePasskeyForm",
}

STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=True)
"""Whether the editors' desk asks staff for a second factor first (off in the demo)."""

# Wagtail's own pages change a password or an e-mail address without proof: allauth's pages do it instead.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False

"""Production refuses to start without its secrets, and the documents name every variable."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from leerkring.settings.environment import ROOT, VARIABLES

COMPLETE = {
    "SECRET_KEY": "k8#vQ2m!Zp" * 6,
    "SITE_URL": "https://leerkring.example",
    "ALLOWED_HOSTS": "leerkring.example",
    "REDIS_URL": "redis://127.0.0.1:6379/0",
    "EMAIL_URL": "smtp+tls://user:password@mail.leerkring.example:587",
}


DEPLOY = ("check", "--deploy", "--fail-level", "WARNING")


def check(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of manage.py, by itself `check --deploy`, with production settings."""
    kept = {name: value for name, value in os.environ.items() if name not in VARIABLES and "DJANGO" not in name}
    return subprocess.run(
        [sys.executable, "manage.py", *(command or DEPLOY)],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": "leerkring.settings.production", **environment},
        capture_output=True,
        text=True,
    )


def test_production_starts_when_all_is_set(tmp_path: Path) -> None:
    done = check(**COMPLETE, DATA_DIR=str(tmp_path))
    assert done.returncode == 0, done.stderr


def test_production_has_its_files_in_the_best_compression(tmp_path: Path) -> None:
    """Of our own; with those of Wagtail it takes half a minute, and tests/faults/test_production.py collects them."""
    others = [f"--ignore={folder}" for folder in ("wagtail*", "admin", "rest_framework")]
    done = check("collectstatic", "--no-input", *others, **COMPLETE, DATA_DIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    scripts = [path for path in tmp_path.rglob("js/*.js") if path.name.count(".") == 2]
    assert len(scripts) > 10
    assert all(Path(f"{path}.br").exists() for path in scripts if path.stat().st_size > 2000)
    ours = [path for path in (tmp_path / "static/js").rglob("*.js") if path.name.count(".") == 2]
    named = [each for path in ours for each in re.findall(r"""(?:from|import) ?["(]*(\./[^"]+)""", path.read_text())]
    assert len(named) > 20
    assert all(re.search(r"\.[0-9a-f]{12}\.js$", each) for each in named), "else a release uses modules of the last"


def test_production_names_what_is_missing() -> None:
    done = check(SITE_URL="https://leerkring.example")
    assert done.returncode != 0
    assert "SECRET_KEY (secret for signatures" in done.stderr
    assert "SITE_URL (" not in done.stderr


def test_production_says_that_limits_are_counted_for_each_process(tmp_path: Path) -> None:
    done = check(**COMPLETE | {"REDIS_URL": ""}, DATA_DIR=str(tmp_path))
    assert "every process counts failed logins for itself" in done.stderr


def test_production_makes_no_demo_people(tmp_path: Path) -> None:
    done = check("demo", "--prepare-only", **COMPLETE, DATA_DIR=str(tmp_path))
    assert done.returncode != 0
    assert "never on a real installation" in done.stderr


def test_production_says_everything_that_is_wrong_in_one_go() -> None:
    wrong = {"EMAIL_URL": "smtp+tls://u:geheim@h:abc", "DATABASE_URL": "foo", "LOG_LEVEL": "LOUD", "SECRET_KEY": ""}
    done = check(**COMPLETE | wrong)
    assert done.returncode != 0
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["Set", "DATABASE_URL", "LOG_LEVEL", "EMAIL_URL"]
    assert "SECRET_KEY (secret for signatures" in done.stderr
    assert "geheim" not in done.stderr


def test_production_with_a_file_in_the_place_of_its_folder_says_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.touch()
    done = check(**COMPLETE, DATA_DIR=str(file))
    assert done.returncode != 0
    assert done.stderr == f"DATA_DIR must be a folder: {file} is a file.\n"


def test_ones_own_machine_says_what_is_wrong_in_a_sentence_too() -> None:
    done = check("check", **DEV, LOG_LEVEL="LOUD")
    assert done.stderr == "LOG_LEVEL must be one of DEBUG, INFO, WARNING, ERROR, CRITICAL, not “LOUD”.\n"


def test_the_check_before_deploying_names_the_host(tmp_path: Path) -> None:
    done = check("check", "--deploy", **COMPLETE | {"ALLOWED_HOSTS": "b.example"}, DATA_DIR=str(tmp_path))
    assert done.returncode != 0
    assert "SITE_URL leads to leerkring.example, and ALLOWED_HOSTS does not name it." in done.stderr


def test_the_document_on_running_it_names_every_variable() -> None:
    document = (ROOT / "docs" / "operations.md").read_text()
    missing = [name for name in VARIABLES if f"`{name}`" not in document]
    assert not missing


def test_the_folder_site_is_never_a_package() -> None:
    """`site` is a module of Python itself."""
    assert not (ROOT / "site" / "__init__.py").exists()


MAILS_LEAD_TO = ("shell", "--command", "from django.conf import settings; print(settings.WAGTAILADMIN_BASE_URL)")
DEV = {"DJANGO_SETTINGS_MODULE": "leerkring.settings.dev"}


@pytest.mark.parametrize(
    ("kept", "said", "address"),
    [
        ("", "", "http://localhost:8000"),
        ("http://127.0.0.1:8123\n", "", "http://127.0.0.1:8123"),
        ("http://127.0.0.1:8123", "http://kring.example:90/", "http://kring.example:90"),
    ],
)
def test_on_ones_own_machine_mails_lead_to_where_it_is_served(
    tmp_path: Path, kept: str, said: str, address: str
) -> None:
    if kept:
        (tmp_path / "address").write_text(kept)
    done = check(*MAILS_LEAD_TO, **DEV, DATA_DIR=str(tmp_path), SITE_URL=said)
    assert done.stdout.split()[-1] == address, done.stderr


def test_without_an_address_timed_work_says_one_sentence_and_mails_nobody() -> None:
    done = check("run_due", **COMPLETE | {"SITE_URL": ""})
    assert done.returncode != 0
    assert "SITE_URL (the public address" in done.stderr
    assert "Traceback" not in done.stderr

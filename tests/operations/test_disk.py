"""A disk that is full, or that may not be written, is told in one sentence."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db.utils import OperationalError

from leerkring.languages.catalogue import files
from leerkring.operations.disk import FULL, NO_DATABASE, why_not_written
from leerkring.operations.management.commands import demo
from leerkring.operations.tables import NO_TABLES
from leerkring.settings.environment import DATA_DIR, ROOT

NO_ROOM = OSError(errno.ENOSPC, "No space left on device")
FULL_DEVICE = Path("/dev/full")


@pytest.mark.parametrize("error", [NO_ROOM, OperationalError("database or disk is full")])
def test_a_full_disk_is_named_wherever_it_is_met(error: Exception) -> None:
    assert why_not_written(error) == FULL


def test_a_folder_that_may_not_be_written_is_not_taken_for_a_full_disk() -> None:
    said = why_not_written(OSError(errno.EROFS, "Read-only file system", "/mnt/fulltime"))
    assert said == "/mnt/fulltime may not be written here."


@pytest.mark.parametrize("place", [DATA_DIR, DATA_DIR / "media" / "beeld.png", DATA_DIR.absolute().parent])
def test_another_folder_for_the_data_helps_where_the_data_goes(place: Path) -> None:
    said = why_not_written(PermissionError(errno.EACCES, "Permission denied", str(place)))
    assert said == f"{place} may not be written here. Name another folder for the data: DATA_DIR=/some/folder"


def test_what_has_no_name_is_not_named() -> None:
    said = why_not_written(PermissionError(errno.EACCES, "Permission denied"))
    assert said == "The data cannot be kept: [Errno 13] Permission denied"


def manage(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment = {**kept, "DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "leerkring.settings.dev"}
    started = [sys.executable, str(ROOT / "manage.py"), *command]
    return subprocess.run(started, env=environment, capture_output=True, text=True)


def test_without_a_folder_for_the_data_there_is_one_sentence() -> None:
    done = manage(Path("/dev/null/data"), "check")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("Leerkring: The data cannot be kept:")


@pytest.mark.parametrize("command", [("demo", "--prepare-only"), ("load_library",)])
def test_a_file_that_is_no_database_is_told_in_one_sentence(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "leerkring.sqlite3").write_text("Een brief, en geen database. " * 100)
    done = manage(tmp_path, *command)
    assert done.returncode == 1
    assert done.stderr == f"CommandError: {NO_DATABASE}\n"


def test_a_database_without_tables_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = manage(tmp_path, "load_library")
    assert done.returncode == 1
    assert done.stderr == f"CommandError: {NO_TABLES}\n"


@pytest.mark.skipif(not FULL_DEVICE.exists(), reason="no /dev/full here")
def test_the_demo_says_it_when_its_address_cannot_be_kept(
    monkeypatch: pytest.MonkeyPatch, settings: LazySettings, unused_tcp_port: int
) -> None:
    settings.WAGTAILADMIN_BASE_URL = "http://localhost:1"  # the demo puts its own there; afterwards it is as before
    monkeypatch.setattr(demo, "SERVED_AT", FULL_DEVICE)
    with pytest.raises(CommandError, match="The disk is full"):
        call_command("demo", port=str(unused_tcp_port))


def test_texts_that_cannot_be_compiled_leave_nothing_half_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = tmp_path / "django.po"
    source.write_text(files.OVERRIDES.read_text())

    def fail(*_args: object) -> None:
        raise NO_ROOM

    monkeypatch.setattr(files, "write_mo", fail)
    monkeypatch.setattr(files, "outdated", lambda: [source])
    with pytest.raises(CommandError, match="The disk is full"):
        call_command("messages", "compile")
    assert list(tmp_path.iterdir()) == [source]

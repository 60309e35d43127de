"""The environment: one lock with hashes, and one clear sentence when it cannot be made."""

import re
import shutil
from pathlib import Path

import pytest

from leerkring.operations import install
from leerkring.settings.environment import ROOT

LOCK = (ROOT / "requirements.lock").read_text()


def test_every_version_in_the_lock_has_hashes_and_no_host_is_named() -> None:
    entries = re.findall(r"^([\w.\[\]-]+)==.*?(?=^\S|\Z)", LOCK, re.MULTILINE | re.DOTALL)
    assert len(entries) > 80
    blocks = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in LOCK


def test_the_installer_itself_is_in_the_lock() -> None:
    assert re.search(r"^uv==", LOCK, re.MULTILINE)


def test_an_old_python_is_told_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install.sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"this Python is 3\.9, and 3\.11 or newer is needed"):
        install.main()


def test_a_full_disk_is_told_how_much_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(install, "STAMP", tmp_path / "stamp")
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(install.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(SystemExit, match="disk is almost full"):
        install.main()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("error: dns error: failed to lookup address information", "is there a network connection"),
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("something else", "installing failed:\nsomething else"),
    ],
)
def test_what_an_installer_says_becomes_one_sentence(said: str, sentence: str) -> None:
    with pytest.raises(SystemExit, match=re.escape(sentence)):
        install.run(["sh", "-c", f"echo '{said}'; exit 1"])

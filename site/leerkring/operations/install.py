"""Makes the environment that everything runs in, from the hashed lock. Called by the Makefile.

Runs before anything is installed, on whatever Python there is: only the standard
library, and nothing newer than Python 3.6 understands until the version is checked.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "lock.sha256"
NEEDED_BYTES = 1500 * 1024 * 1024


def stop(sentence):
    sys.exit("Leerkring: " + sentence)


def main():
    if sys.version_info < (3, 11):
        stop(
            "this Python is {}.{}, and 3.11 or newer is needed. Name another one: make PYTHON=python3.12".format(
                *sys.version_info
            )
        )
    digest = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == digest and python().exists():
        return
    if shutil.disk_usage(ROOT).free < NEEDED_BYTES:
        stop("the disk is almost full: 1.5 GB is needed for the environment. Make room and run it again.")
    print("Making the environment (once; about 15 seconds)…", flush=True)
    STAMP.unlink(missing_ok=True)
    make_venv()
    install()
    STAMP.write_text(digest)


def python():
    return VENV / "bin" / "python"


def make_venv():
    if python().exists():
        return
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        stop("this Python lacks venv. On Debian: apt-get install python3-venv")
    venv.create(VENV, with_pip=True, clear=True)


def install():
    """Install uv, whose version and hashes are in the lock too, and let it install the rest in seconds."""
    bootstrap = VENV / "uv.lock.txt"
    entry = re.search(r"^uv==.*?(?=^\S)", LOCK.read_text(), re.MULTILINE | re.DOTALL)
    bootstrap.write_text(entry.group(0) if entry else "")
    run(
        [str(python()), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        + ["--require-hashes", "--no-deps", "-r", str(bootstrap)]
    )
    run([str(VENV / "bin" / "uv"), "pip", "sync", "-q", "--python", str(python()), "--require-hashes", str(LOCK)])


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ))
    if done.returncode == 0:
        return
    said = done.stdout.strip()
    if "No space left" in said:
        stop("the disk is full. Make room and run it again: it goes on where it was.")
    if re.search(r"dns error|error sending request|Failed to fetch|NewConnectionError|Could not find a version", said):
        stop("the packages cannot be fetched: is there a network connection? Run it again when there is.")
    stop("installing failed:\n" + said[-2000:])


if __name__ == "__main__":
    main()

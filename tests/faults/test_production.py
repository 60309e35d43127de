"""The way of production, with the commands and the configuration that stand in docs/operations.md."""

import re
import shlex
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.faults.engines import free_port
from tests.faults.talk import Talk
from tests.faults.town import Town
from tests.served.site import ROOT

pytestmark = pytest.mark.asyncio
PAGE = (ROOT / "docs" / "operations.md").read_text()
AROUND = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; user root;
events {{ worker_connections 1024; }}
http {{
    access_log {folder}/access.log; types {{ text/html html; }}
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    {server}
}}
"""


@pytest.fixture(scope="module")
def production(empty_town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, str]]:
    """nginx, WSGI and ASGI; how it is reached. TLS ends somewhere else, as far as nginx here knows."""
    folder = tmp_path_factory.mktemp("production")
    port, pages, sockets = free_port(), free_port(), free_port()
    ours = {
        "DJANGO_SETTINGS_MODULE": "leerkring.settings.production",
        "SECRET_KEY": "only-for-this-test-" + "x" * 50,
        "SITE_URL": f"https://localhost:{port}",
        "ALLOWED_HOSTS": "localhost",
        "EMAIL_URL": "memorymail://",
        "TRUSTED_PROXY_COUNT": "1",
    }
    town = Town(empty_town.variables | ours, folder=folder)
    run = {"env": town.environment, "cwd": ROOT}
    subprocess.run(
        [".venv/bin/python", "manage.py", "collectstatic", "--no-input"], check=True, capture_output=True, **run
    )
    with ExitStack() as stack:
        for command in _commands(pages, sockets):
            stack.enter_context(_process(command, folder, run))
        (folder / "nginx.conf").write_text(_configuration(folder, port, pages, sockets))
        stack.enter_context(_process(["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)], folder, run))
        _wait(f"http://localhost:{port}/-/ready", folder)
        yield town, f"localhost:{port}"


async def test_people_talk_behind_nginx(production: tuple[Town, str]) -> None:
    town, host = production

    async def nothing() -> None:
        """All is well."""

    place = town.settle("nginx", 10)
    people = Talk(f"http://{host}", place, writers=4, messages=10, origin=f"https://{host}")
    await people.go_on(nothing)
    assert len(people.acknowledged) == 40


async def test_the_page_of_a_conversation_comes_from_the_other_process(production: tuple[Town, str]) -> None:
    town, host = production
    place = town.settle("bladzijde", 1)
    request = urllib.request.Request(f"http://{host}/wijken/bladzijde/gesprek/")
    request.add_header("Cookie", f"sessionid={place.sessions[0]}")
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Strict-Transport-Security"]
        assert f'data-room="{place.room}"' in answer.read().decode()


async def test_the_logs_do_not_tell_who_asked_for_what(production: tuple[Town, str]) -> None:
    town, host = production
    for place in ("/-/live?q=geheimwoord", "/wijken/?q=geheimwoord", "/live/"):
        request = urllib.request.Request(f"http://{host}{place}", headers={"X-Forwarded-For": "203.0.113.77"})
        with suppress(urllib.error.HTTPError), urllib.request.urlopen(request) as answer:
            answer.read()
    written = "".join(file.read_text() for file in town.folder.glob("*.log"))
    assert "geheimwoord" not in written
    assert "203.0.113.77" not in written


def _commands(pages: int, sockets: int) -> Iterator[list[str]]:
    for line in re.findall(r"^(\.venv/bin/(?:gunicorn|uvicorn) .*)$", PAGE, re.MULTILINE):
        words = [word.replace("8001", str(pages)).replace("8002", str(sockets)) for word in shlex.split(line)]
        if "8000" not in words:  # that one serves everything from one process
            yield [word if word != "4" else "1" for word in words]


def _configuration(folder: Path, port: int, pages: int, sockets: int) -> str:
    server = re.search(r"^```nginx\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert server
    mine = re.sub(r"^ *ssl_certificate.*\n", "", server[1], flags=re.MULTILINE)
    for told, here in (
        ("listen 443 ssl", f"listen 127.0.0.1:{port}"),
        ("leerkring.example", "localhost"),
        ("/var/log/nginx/error.log", f"{folder}/nginx.log"),
        ("$scheme", "https"),
        ("8001", str(pages)),
        ("8002", str(sockets)),
    ):
        assert told in mine
        mine = mine.replace(told, here)
    return AROUND.format(folder=folder, server=mine)


@contextmanager
def _process(command: list[str], folder: Path, run: dict) -> Iterator[None]:
    with (folder / "server.log").open("a") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, **run)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(address: str, folder: Path) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(address, timeout=30).close()
        except (OSError, urllib.error.HTTPError):
            time.sleep(0.25)
        else:
            return
    raise AssertionError((folder / "server.log").read_text() + (folder / "nginx.log").read_text())

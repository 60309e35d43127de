"""A mail server of our own: it says what a test wants it to say."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class PostOffice:
    """Answers to the recipient and to the mail itself; what it took lies in `taken`."""

    def __init__(self) -> None:
        self.to_recipient = "250 OK"
        self.to_mail = "250 OK"
        self.taken: list[bytes] = []
        self.asked = 0

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        self.asked += 1
        if self.to_recipient.startswith("2"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.to_mail.startswith("2"):
            self.taken.append(bytes(envelope.content or b""))
        return self.to_mail


@contextmanager
def open_office(settings: Any) -> Iterator[PostOffice]:
    """Let mail go to a post office on a free port."""
    office = PostOffice()
    controller = Controller(office, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = controller.hostname, controller.port
    try:
        yield office
    finally:
        controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

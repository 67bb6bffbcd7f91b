"""A mail server for tests: a real one on a port of its own, that says what the test wants."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from socket import socket
from ssl import SSLContext

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from pos_app.mailing.smtp import Account

USER, PASSWORD = "till-1", "salt og pepper"


@dataclass
class Mailbox:
    """What came in. `says` answers a letter, by the address it is for; else it is taken."""

    port: int = 0
    says: dict[str, str] = field(default_factory=dict[str, str])
    after_data: dict[str, str] = field(default_factory=dict[str, str])
    letters: list[tuple[str, bytes]] = field(default_factory=list[tuple[str, bytes]])
    signed_in: list[bytes] = field(default_factory=list[bytes])

    async def handle_RCPT(  # noqa: N802 - the server's own name
        self,
        server: SMTP,  # noqa: ARG002 - the same
        session: Session,  # noqa: ARG002 - the same
        envelope: Envelope,
        address: str,
        rcpt_options: list[str],  # noqa: ARG002 - the same
    ) -> str:
        if address in self.says:
            return self.says[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: ARG002, N802 - the same
        (address,) = envelope.rcpt_tos
        if address in self.after_data:
            return self.after_data[address]
        content = envelope.content
        assert isinstance(content, bytes)
        self.letters.append((address, content))
        return "250 OK"

    def judge(
        self,
        server: SMTP,  # noqa: ARG002 - the same
        session: Session,  # noqa: ARG002 - the same
        envelope: Envelope,  # noqa: ARG002 - the same
        mechanism: str,  # noqa: ARG002 - the same
        told: object,
    ) -> AuthResult:
        assert isinstance(told, LoginPassword)
        self.signed_in.append(told.password)
        is_right = (told.login, told.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=is_right, handled=False, auth_data=USER)

    def read(self, number: int) -> EmailMessage:
        message = message_from_bytes(self.letters[number][1], policy=default)
        assert isinstance(message, EmailMessage)
        return message

    def account(self, **changes: object) -> Account:
        told = {
            "host": "localhost",
            "port": self.port,
            "security": "none",
            "user": "",
            "password": "",
            "sender": "Fjord & Furu <kasse@fjord.example>",
        }
        return Account(**(told | changes))  # pyright: ignore[reportArgumentType] - as the test says


def free_port() -> int:
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def open_mailbox(
    port: int = 0, *, starttls: SSLContext | None = None, tls: SSLContext | None = None
) -> Generator[Mailbox]:
    """Open a mail server until the context ends."""
    box = Mailbox(port or free_port())
    controller = Controller(
        box,
        hostname="localhost",
        port=box.port,
        authenticator=box.judge,
        ssl_context=tls,
        tls_context=starttls,
        auth_require_tls=tls is None,  # a line that is hidden from its start needs no STARTTLS
    )
    log = logging.getLogger("mail.log")
    level = log.level
    log.setLevel(logging.CRITICAL)  # what the server thinks of its callers is no finding
    controller.start()
    try:
        yield box
    finally:
        controller.stop()
        log.setLevel(level)

"""Hands letters to a mail server. A password is never told to one that does not hide it."""

import smtplib
import ssl
from contextlib import closing, suppress
from dataclasses import dataclass, field
from email.utils import parseaddr
from typing import Final, Literal

from pos_app.errors import Code, Refused, Unavailable

PATIENCE_S: Final = 10.0
FOR_GOOD: Final = 500

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where letters are handed over, and as whom."""

    host: str
    port: int
    security: Security
    user: str
    password: str = field(repr=False)
    sender: str


class SmtpPost:
    """Hands over one letter after the other; `close()` from another thread breaks off."""

    def __init__(
        self,
        account: Account,
        context: ssl.SSLContext | None = None,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._account = account
        self._context = context or ssl.create_default_context()
        self._patience_s = patience_s
        self._server: smtplib.SMTP | None = None
        self._is_closed = False

    def send(self, address: str, letter: bytes) -> None:
        """Hand a letter over; it is the server's once this returns.

        Raises:
            Refused: INVALID_FIELD, the server takes it for this address neither now nor later;
                `said` is what it said.
            Unavailable: LINE_DOWN, with what was in the way as `said`; the same again may work.
        """
        account = self._account
        sender = parseaddr(account.sender)[1]
        try:
            with closing(self._connected()) as server:
                if account.security == "starttls":
                    server.starttls(context=self._context)
                if account.user:
                    self._sign_in(server)
                server.sendmail(sender, [address], letter)
                with suppress(OSError, smtplib.SMTPException):  # it is theirs, whatever they say
                    server.quit()
        except smtplib.SMTPRecipientsRefused as error:
            code, said = next(iter(error.recipients.values()))
            raise _answered(code, said) from error
        except smtplib.SMTPDataError as error:
            raise _answered(error.smtp_code, error.smtp_error) from error
        except (OSError, smtplib.SMTPException, ValueError) as error:
            # A ValueError: a password or a host of letters that this protocol cannot say.
            raise _unavailable(str(error) or type(error).__name__) from error
        finally:
            self._server = None

    def close(self) -> None:
        """Break off what is under way, and begin nothing more."""
        self._is_closed = True
        server = self._server
        if server is not None and server.sock is not None:
            with suppress(OSError):  # it may be gone already
                server.sock.shutdown(2)

    def _connected(self) -> smtplib.SMTP:
        account = self._account
        server = (
            _HiddenServer(account.host, self._patience_s, self._context)
            if account.security == "tls"
            else _Server(account.host, self._patience_s)
        )
        self._server = server
        if self._is_closed:
            raise _unavailable("closed")
        server.connect(account.host, account.port)
        return server

    def _sign_in(self, server: smtplib.SMTP) -> None:
        if self._account.security == "none":
            raise _unavailable("a password needs security = starttls or tls")
        server.login(self._account.user, self._account.password)


class _Server(smtplib.SMTP):
    """One that can be broken off while it is connected, which the constructor of its kind does."""

    def __init__(self, host: str, patience_s: float) -> None:
        super().__init__(timeout=patience_s)
        self._host = host  # whose certificate is asked for


class _HiddenServer(smtplib.SMTP_SSL):
    def __init__(self, host: str, patience_s: float, context: ssl.SSLContext) -> None:
        super().__init__(timeout=patience_s, context=context)
        self._host = host


def _answered(code: int, said: bytes | str) -> Refused | Unavailable:
    words = said.decode(errors="replace") if isinstance(said, bytes) else said
    told = f"{code} {' '.join(words.split())}"
    if code >= FOR_GOOD:
        return Refused(Code.INVALID_FIELD, field="mail_address", reason="refused", said=told)
    return _unavailable(told)


def _unavailable(said: str) -> Unavailable:
    return Unavailable(Code.LINE_DOWN, said=" ".join(said.split()))

"""Runs central: one process on a file, several on PostgreSQL, until somebody stops them.

Stopping is graceful: no new connection is taken, what was begun is finished, then the books close.
"""

import gc
import logging
import os
import signal
import socket
import ssl
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Final

import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors.multiprocess import Multiprocess

from pos_app.bootstrap.central import (
    CentralBooks,
    Place,
    first_client,
    known_address,
    open_central,
)
from pos_app.bootstrap.whole_answers import WholeAnswers
from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.clients import MadeClient
from pos_app.central.auth.credentials import Credentials
from pos_app.central.hooks.address import AddressRule
from pos_app.central.hooks.courier import Courier, Pace
from pos_app.central.hooks.sender import Sender
from pos_app.central.hooks.subscriptions import Subscriptions
from pos_app.central.metrics import SHARED_FOLDER
from pos_app.central.service import Parts, make_service
from pos_app.central.tills.answering import Answering
from pos_app.central.tills.signed import GrantKey
from pos_app.domain.ids import checked_account_id, new_uuid
from pos_app.errors import Code, Refused
from pos_app.logs import logging_to_stderr

LONGEST_GOODBYE_S: Final = 30
LONGEST_START_S: Final = 60
"""How long a worker may say nothing: on a busy machine its imports alone take half a minute."""
_BACKLOG: Final = 2048
_CHUNK: Final = 1024
_COLLECTED_AFTER: Final = 50_000
"""Objects that are there and were not when garbage was looked for last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """How central is to be run. Port 0 is any free one.

    `public_url` is the address that clients use when it is not the one we listen at. With
    `private_hooks` subscribers may be in our own network. Without `tills` no till can join, and
    what is left is the wallet API. With `while_stdin` it stops when its standard input ends:
    whoever started it is gone.
    """

    place: Place
    account: str
    host: str = "127.0.0.1"
    port: int = 0
    workers: int = 1
    public_url: str | None = None
    certificate: Path | None = None
    certificate_key: Path | None = None
    private_hooks: bool = False
    tills: bool = True
    while_stdin: bool = False
    pace: Pace = field(default_factory=Pace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What is told once requests are answered. `made` is the first client, just made, or None."""

    address: str
    account: str
    made: MadeClient | None


def serve(serving: Serving, on_ready: Callable[[Ready], None]) -> None:
    """Serve until SIGTERM or SIGINT; `on_ready` is called once, when requests are answered.

    Raises as `open_central`; Refused(SETTINGS_INVALID) for what cannot be: an address that is
    taken, several workers on one file, a certificate without its key.
    """
    _check(serving)
    with ExitStack() as closing_, logging_to_stderr(), _listening(serving) as listening:
        # A first start is read by a person, and that it has its plugins is no news.
        logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)
        address = _address_of(listening, serving)
        books = closing_.enter_context(open_central(serving.place))
        ready = Ready(
            address=address,
            account=serving.account,
            made=first_client(books, serving.account),
        )
        _quiet()
        _collect_seldom()
        _leave_the_exit_code_alone()
        if serving.while_stdin:
            Thread(target=_stop_at_end_of_stdin, name="stdin", daemon=True).start()
        if serving.workers == 1:
            config = _config(serving, make_app(serving, address, books, _nothing))
            run = partial(_Announcing(config, partial(on_ready, ready)).run, [listening])
        else:
            closing_.close()  # each worker opens the books for itself
            os.environ[SHARED_FOLDER] = closing_.enter_context(TemporaryDirectory())
            config = _config(serving, partial(_app_of_worker, serving, address))
            run = _Workers(config, [listening], partial(on_ready, ready)).run
        with known_address(serving.place, address):
            run()


def make_app(
    serving: Serving, address: str, books: CentralBooks, close: Callable[[], None]
) -> ASGIApp:
    """Return the application on open books; it calls `close` when it has stopped."""
    audiences = Audiences([address, *([serving.public_url] if serving.public_url else [])])
    rule = AddressRule(private=serving.private_hooks)
    store, clock, sealing = books.store, books.clock, books.keys.sealing
    credentials = Credentials(books.keys.credential, audiences, clock)
    # Before the first request, and where it may fail: whoever starts us tries again.
    credentials.turn_to(books.turns.current().result())
    return make_service(
        Parts(
            wallet=books.wallet,
            clock=clock,
            clients=books.clients,
            credentials=credentials,
            audiences=audiences,
            turns=books.turns,
            subscriptions=Subscriptions(store, sealing, rule, clock, new_uuid),
            make_sender=partial(Sender, sealing, rule, clock),
            make_courier=lambda sender, metrics: Courier(
                store, clock, sender, serving.pace, metrics.count_try
            ),
            look=books.look,
            close=close,
            tills=Answering(books.tills, GrantKey(books.keys.grant)) if serving.tills else None,
        )
    )


def _app_of_worker(serving: Serving, address: str) -> ASGIApp:
    with ExitStack() as closing_:
        closing_.enter_context(logging_to_stderr())
        _quiet()
        books = closing_.enter_context(open_central(serving.place))
        _collect_seldom()
        return make_app(serving, address, books, closing_.pop_all().close)


def _config(serving: Serving, app: Callable[..., object]) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=serving.workers > 1,
        workers=serving.workers,
        http=WholeAnswers,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=LONGEST_GOODBYE_S,
        timeout_worker_healthcheck=LONGEST_START_S,
        ssl_certfile=serving.certificate,
        ssl_keyfile=serving.certificate_key,
    )


class _Announcing(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()


class _Workers(Multiprocess):
    """Workers that are started again when they die, and say when the first one answers."""

    def __init__(
        self, config: uvicorn.Config, sockets: list[socket.socket], on_ready: Callable[[], None]
    ) -> None:
        super().__init__(config, sockets)
        self._on_ready = on_ready

    def init_processes(self) -> None:
        super().init_processes()
        if self.processes[0].wait_until_ready(LONGEST_START_S):
            self._on_ready()


def _check(serving: Serving) -> None:
    checked_account_id(serving.account)
    if serving.workers > 1 and serving.place.database is None:
        raise Refused(Code.SETTINGS_INVALID, field="workers", reason="one_process_on_a_file")
    if (serving.certificate is None) != (serving.certificate_key is None):
        raise Refused(Code.SETTINGS_INVALID, field="tls", reason="certificate_and_key_together")
    if serving.certificate is not None and serving.certificate_key is not None:
        try:
            ssl.create_default_context().load_cert_chain(
                serving.certificate, serving.certificate_key
            )
        except OSError as error:  # ssl.SSLError is one
            path = str(serving.certificate)
            raise Refused(Code.SETTINGS_INVALID, path=path, reason=str(error)) from error


def _listening(serving: Serving) -> socket.socket:
    family = socket.AF_INET6 if ":" in serving.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((serving.host, serving.port))
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        told = f"{serving.host}:{serving.port}"
        raise Refused(Code.SETTINGS_INVALID, path=told, reason=str(error)) from error
    return listening


def _address_of(listening: socket.socket, serving: Serving) -> str:
    scheme = "http" if serving.certificate is None else "https"
    host = f"[{serving.host}]" if ":" in serving.host else serving.host
    return f"{scheme}://{host}:{listening.getsockname()[1]}"


def _quiet() -> None:
    # It would name the address of each hook, which may hold a secret of its owner's.
    logging.getLogger("httpx").setLevel(logging.WARNING)


def _collect_seldom() -> None:
    # What a start makes is there to stay, and requests leave next to nothing that holds itself.
    gc.freeze()
    gc.set_threshold(_COLLECTED_AFTER)


def _nothing() -> None:
    """Leave the books to whoever opened them."""


def _stop_at_end_of_stdin() -> None:
    while os.read(0, _CHUNK):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _leave_the_exit_code_alone() -> None:
    """Let a stop that was asked for end in exit code 0: uvicorn raises the signal once more."""
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda _number, _frame: None)

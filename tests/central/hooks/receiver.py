"""A receiver of hooks on loopback: it remembers what came and answers as it was told to."""

import ssl
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Received:
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """`statuses` are answered one after the other, the last one for ever."""

    statuses: list[int] = field(default_factory=lambda: [200])
    received: list[Received] = field(default_factory=list[Received])
    port: int = 0
    scheme: str = "http"
    came: threading.Condition = field(default_factory=threading.Condition)
    hold: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.hold.set()

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}/hook?shop=7"

    def wait_for(self, count: int, timeout_s: float = 20) -> list[Received]:
        with self.came:
            assert self.came.wait_for(lambda: len(self.received) >= count, timeout_s), self.received
        return self.received

    def take(self, headers: dict[str, str], body: bytes) -> int:
        with self.came:
            self.received.append(Received(headers, body))
            status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
            self.came.notify_all()
        self.hold.wait(30)
        return status


@contextmanager
def receiving(*statuses: int, certificate: Path | None = None) -> Generator[Receiver]:
    """Receive until the context ends; with a certificate (and its key, in one PEM) over HTTPS."""
    receiver = Receiver()
    if statuses:
        receiver.statuses = [*statuses]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            body = self.rfile.read(length)
            headers = {name.lower(): value for name, value in self.headers.items()}
            status = receiver.take(headers, body)
            try:
                self.send_response(status)
                if 300 <= status < 400:
                    self.send_header("location", f"http://127.0.0.1:{receiver.port}/elsewhere")
                self.send_header("content-length", "0")
                self.end_headers()
            except (BrokenPipeError, ConnectionResetError):
                return

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        request_queue_size = 128  # of a few only, a crowd would be turned away now and then

    server = Server(("127.0.0.1", 0), Handler)
    receiver.port = server.server_address[1]
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        # Shaking hands in the thread of the request: one who goes away does not stop the others.
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        receiver.scheme = "https"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), name="receiver")
    thread.start()
    try:
        yield receiver
    finally:
        receiver.hold.set()
        server.shutdown()
        server.server_close()
        thread.join()

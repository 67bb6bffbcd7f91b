"""A camera in the network: RTSP of RFC 2326 on one connection, pictures as JPEG over RTP."""

from itertools import count
from socketserver import StreamRequestHandler, TCPServer
from struct import pack
from threading import Event, Thread
from types import TracebackType
from typing import Final, Self

import cv2

from pos_app.scanning.source import Frame

_FRAMES_PER_SECOND: Final = 25
_CLOCK_HZ: Final = 90_000  # RFC 3551, for JPEG
_JPEG: Final = 26
_LAST_OF_PICTURE: Final = 0x80
_HALVED_COLOUR: Final = 1
_TABLES_IN_BAND: Final = 255
_FITS: Final = 1400
_QUANTISATION: Final = b"\xff\xdb"
_SCAN: Final = b"\xff\xda"

_DESCRIPTION: Final = (
    "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=Counter\r\nt=0 0\r\n"
    f"m=video 0 RTP/AVP {_JPEG}\r\nc=IN IP4 0.0.0.0\r\na=control:track0\r\n"
)


class IpCamera(TCPServer):
    """Shows its picture over and over to whoever plays it, until it is pulled out."""

    def __init__(self, picture: Frame) -> None:
        self.packets = packets_of(picture)
        self.pulled_out = Event()
        self._serving = Thread(target=self.serve_forever, args=(0.05,))
        super().__init__(("127.0.0.1", 0), _Conversation)

    @property
    def address(self) -> str:
        return f"rtsp://127.0.0.1:{self.server_address[1]}/counter"

    def __enter__(self) -> Self:
        self._serving.start()
        return self

    def pull_out(self) -> None:
        self.pulled_out.set()

    def plug_in(self, picture: Frame) -> None:
        self.packets = packets_of(picture)
        self.pulled_out.clear()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.pull_out()
        self.shutdown()
        self._serving.join()
        self.server_close()


class _Conversation(StreamRequestHandler):
    def handle(self) -> None:
        camera = self.server
        assert isinstance(camera, IpCamera)
        while (asked := self._asked()) is not None:
            method, told = asked
            headers, body = {"CSeq": told["cseq"], "Session": "1"}, ""
            if method == "OPTIONS":
                headers["Public"] = "DESCRIBE, SETUP, PLAY, TEARDOWN"
            elif method == "DESCRIBE":
                headers["Content-Type"], body = "application/sdp", _DESCRIPTION
                headers["Content-Length"] = str(len(body))
            elif method == "SETUP":
                headers["Transport"] = told["transport"]
            lines = [f"{name}: {value}" for name, value in headers.items()]
            self.wfile.write("\r\n".join(["RTSP/1.0 200 OK", *lines, "", body]).encode())
            if method == "PLAY":
                self._play(camera)
                return

    def _asked(self) -> tuple[str, dict[str, str]] | None:
        method = self.rfile.readline().decode().split(" ")[0]
        told: dict[str, str] = {}
        while line := self.rfile.readline().decode().strip():
            name, _, value = line.partition(":")
            told[name.lower()] = value.strip()
        return (method, told) if method else None

    def _play(self, camera: IpCamera) -> None:
        numbers, moments = count(), count(step=_CLOCK_HZ // _FRAMES_PER_SECOND)
        while not camera.pulled_out.wait(1 / _FRAMES_PER_SECOND):
            packets, at = camera.packets, next(moments)
            for packet in packets:
                mark = _LAST_OF_PICTURE if packet is packets[-1] else 0
                head = pack(">BBHII", 0x80, mark | _JPEG, next(numbers) & 0xFFFF, at, 1)
                try:
                    self.wfile.write(pack(">cBH", b"$", 0, len(head + packet)) + head + packet)
                except ConnectionError:  # whoever looked has gone
                    return


def packets_of(picture: Frame) -> list[bytes]:
    """Return a picture as the payloads of RFC 2435, its quantisation tables in the first."""
    height, width = picture.shape[:2]
    _, packed = cv2.imencode(".jpg", picture)
    jpeg = packed.tobytes()
    tables = b"".join(_segments(jpeg, _QUANTISATION))
    scan = jpeg.index(_SCAN)
    pixels = jpeg[scan + 2 + int.from_bytes(jpeg[scan + 2 : scan + 4]) : -2]
    payloads: list[bytes] = []
    for offset in range(0, len(pixels), _FITS):
        of_first = pack(">BBH", 0, 0, len(tables)) + tables if offset == 0 else b""
        size = pack(">BBBB", _HALVED_COLOUR, _TABLES_IN_BAND, width // 8, height // 8)
        payloads.append(pack(">I", offset) + size + of_first + pixels[offset : offset + _FITS])
    return payloads


def _segments(jpeg: bytes, marker: bytes) -> list[bytes]:
    """Return what the segments of a marker hold, less the byte that numbers each table."""
    found: list[bytes] = []
    at = jpeg.find(marker)
    while at >= 0:
        length = int.from_bytes(jpeg[at + 2 : at + 4])
        found.append(jpeg[at + 5 : at + 2 + length])
        at = jpeg.find(marker, at + 2 + length)
    return found

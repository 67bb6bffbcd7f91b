"""The line over HTTP. One client keeps its connection open from one question to the next."""

from collections.abc import Mapping
from typing import Final

import httpx

from pos_app.errors import Code, Unavailable
from pos_app.sync.transport import Answer

_IDLE_S: Final = 60.0
_LONGEST_WAIT: Final = 9
"""Digits: a moment, or more seconds than a till lives, says nothing."""
_NO_ANSWER: Final = (httpx.HTTPError, httpx.InvalidURL, OSError)


class HttpTransport:
    """Asks central at `address`. One thread at a time asks; any may `close()`, also meanwhile."""

    def __init__(self, address: str) -> None:
        # A till is told what it speaks to; what an environment says of proxies is not for it.
        self._client = httpx.Client(
            base_url=address.rstrip("/"),
            limits=httpx.Limits(max_connections=2, keepalive_expiry=_IDLE_S),
            trust_env=False,
        )

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        """Return the answer; Unavailable(LINE_DOWN) when none came, or it was closed meanwhile."""
        try:
            answer = self._client.request(
                method,
                target,
                headers={"content-type": "application/json", **headers},
                content=body,
                timeout=timeout_ms / 1000,
            )
        except Exception as error:
            # A client that is closed under a question fails in whatever way it was just at.
            if not (self._client.is_closed or isinstance(error, _NO_ANSWER)):
                raise
            raise Unavailable(Code.LINE_DOWN, reason=type(error).__name__) from error
        wait = answer.headers.get("retry-after", "")
        return Answer(
            answer.status_code,
            answer.content,
            int(wait) if len(wait) <= _LONGEST_WAIT and wait.isdecimal() else None,
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

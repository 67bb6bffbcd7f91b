"""One try: a POST to whoever subscribed, and what came of it."""

import asyncio
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

import httpx

from pos_app.central.hooks.address import AddressRule, NotPublic
from pos_app.central.hooks.signing import Outgoing, signature_headers
from pos_app.domain.clock import Clock, datetime_of
from pos_app.domain.hook import Delivery, Hook

LONGEST_TRY_S: Final = 60.0
USER_AGENT: Final = "Tillit-Hook/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a receiver answered; without a `status` it did not, and `failure` says why."""

    status: int | None = None
    failure: str | None = None


class Sender:
    """Sends deliveries; `key` opens the secrets of subscriptions. Use it as a context."""

    def __init__(
        self, key: bytes, rule: AddressRule, clock: Clock, longest_try_s: float = LONGEST_TRY_S
    ) -> None:
        self._key = key
        self._rule = rule
        self._clock = clock
        self._longest_try_s = longest_try_s
        self._strict = _client(verify=True)
        self._trusting = _client(verify=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._strict.aclose()
        await self._trusting.aclose()

    async def send(self, hook: Hook, delivery: Delivery) -> Reply:
        """Try once, a minute at most. Whatever the receiver does to us becomes a `Reply`."""
        try:
            async with asyncio.timeout(self._longest_try_s):
                return Reply(status=await self._status_of(hook, delivery))
        except TimeoutError:
            return Reply(failure="timeout")
        except NotPublic as error:
            return Reply(failure=str(error))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return Reply(failure=type(error).__name__)

    async def _status_of(self, hook: Hook, delivery: Delivery) -> int:
        body = delivery.body.encode()
        address = await self._rule.resolved(hook.url)
        parts = urlsplit(hook.url)
        client = self._strict if hook.verified else self._trusting
        url = httpx.URL(hook.url)
        headers = {
            "host": url.netloc.decode(),
            "content-type": "application/json",
            "event": delivery.event,
            "event-delivery": delivery.delivery_id,
        }
        outgoing = Outgoing(
            target=url.raw_path.decode(),
            headers=headers,
            body=body,
            at=datetime_of(self._clock.now_ms()),
        )
        request = client.build_request(
            "POST",
            url.copy_with(host=address),
            content=body,
            headers={
                **headers,
                "user-agent": USER_AGENT,
                **signature_headers(self._key, hook, outgoing),
            },
            extensions={"sni_hostname": parts.hostname},
        )
        # Its body is of no use to us, and could be endless.
        reply = await client.send(request, stream=True)
        await reply.aclose()
        return reply.status_code


def _client(*, verify: bool) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        verify=verify,
        follow_redirects=False,
        timeout=None,  # noqa: S113 - the whole try has one
        trust_env=False,  # a proxy would look the name up for itself
        limits=httpx.Limits(max_keepalive_connections=0),
    )

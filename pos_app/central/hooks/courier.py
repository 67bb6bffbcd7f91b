"""The courier: carries queued deliveries to their receivers, in any number of workers at once.

It claims a few deliveries at a time and tries each once. A failed one is due again after a longer
and longer pause, five tries in all. A worker that dies loses its claims when their time is up.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, TypeVar

from pos_app.central.awaiting import outcome_of
from pos_app.central.hooks.sender import Reply, Sender
from pos_app.domain.clock import Clock
from pos_app.domain.hook import Delivery, DeliveryState, DeliveryTry
from pos_app.errors import PosError
from pos_app.storage import hook_deliveries, hooks
from pos_app.storage.hook_deliveries import Claimed
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store

_LOG: Final = logging.getLogger(__name__)
_DAY_MS: Final = 24 * 60 * 60 * 1000
COURIER: Final = "courier"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How eager the courier is. `pauses_ms` follow the first try, the second, ...; then it ends."""

    pauses_ms: tuple[int, ...] = (10_000, 60_000, 600_000, 3_600_000)
    claim_ms: int = 120_000
    poll_s: float = 0.5
    at_once: int = 32
    at_once_for_one: int = 4
    failures_that_end: int = 20
    kept_ms: int = 30 * _DAY_MS

    @property
    def most_tries(self) -> int:
        """How often a delivery is tried in all."""
        return len(self.pauses_ms) + 1


class Courier:
    """Works from `run()` until `stop()`. `on_try` hears how each try ended."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        sender: Sender,
        pace: Pace,
        on_try: Callable[[DeliveryState], None],
    ) -> None:
        self._store = store
        self._clock = clock
        self._sender = sender
        self._pace = pace
        self._on_try = on_try
        self._stopping = asyncio.Event()
        self._busy: Counter[str] = Counter()
        self._tidied_at_ms = 0

    def stop(self) -> None:
        """Claim nothing more; `run` ends once what is being tried has ended."""
        self._stopping.set()

    async def run(self) -> None:
        """Carry what is due, until `stop`."""
        async with asyncio.TaskGroup() as trying:
            while not self._stopping.is_set():
                try:
                    claimed = await self._claim()
                    await self._tidy()
                except PosError as error:
                    _LOG.warning("the courier cannot reach its queue: %s", error)
                    claimed = []
                for one in claimed:
                    self._busy[one.hook.hook_id] += 1
                    trying.create_task(self._carry(one))
                if not claimed:
                    await self._rest()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._pace.poll_s):
                await self._stopping.wait()
        except TimeoutError:
            return

    async def _claim(self) -> list[Claimed]:
        free = self._pace.at_once - self._busy.total()
        now_ms = self._clock.now_ms()
        if free <= 0 or not await self._read(lambda c: hook_deliveries.is_any_due(c, now_ms)):
            return []
        busy = [hook for hook, tries in self._busy.items() if tries >= self._pace.at_once_for_one]
        return await self._written(
            lambda connection: hook_deliveries.claim_due(
                connection,
                now_ms=now_ms,
                until_ms=now_ms + self._pace.claim_ms,
                limit=min(free, self._pace.at_once_for_one),
                busy=busy,
            )
        )

    async def _carry(self, claimed: Claimed) -> None:
        hook, delivery = claimed
        try:
            if delivery.tries > self._pace.most_tries:
                # The last try's worker died with it; who knows what the receiver saw.
                await self._settled(delivery, None, DeliveryState.FAILED)
                return
            begun_ms, began = self._clock.now_ms(), self._clock.monotonic_ms()
            reply = await self._sender.send(hook, delivery)
            told = DeliveryTry(
                number=delivery.tries,
                begun_at_ms=begun_ms,
                took_ms=self._clock.monotonic_ms() - began,
                status=reply.status,
                failure=reply.failure,
            )
            state = self._state_after(delivery, reply)
            await self._settled(delivery, told, state)
            self._on_try(state)
        except PosError as error:
            # Nothing is lost: the claim ends by itself, and the delivery is tried again.
            _LOG.warning("delivery %s was not settled: %s", delivery.delivery_id, error)
        except Exception:  # noqa: BLE001 - one delivery's bug must not stop all others
            _LOG.exception("delivery %s met a bug; the others go on", delivery.delivery_id)
        finally:
            self._busy[hook.hook_id] -= 1
            self._busy += Counter()

    def _state_after(self, delivery: Delivery, reply: Reply) -> DeliveryState:
        if reply.status is not None and HTTPStatus.OK <= reply.status < HTTPStatus.MULTIPLE_CHOICES:
            return DeliveryState.DELIVERED
        if reply.status == HTTPStatus.BAD_REQUEST:
            return DeliveryState.IGNORED
        if delivery.tries < self._pace.most_tries:
            return DeliveryState.WAITING
        return DeliveryState.FAILED

    async def _settled(
        self, delivery: Delivery, told: DeliveryTry | None, state: DeliveryState
    ) -> None:
        now_ms = self._clock.now_ms()
        waits = state is DeliveryState.WAITING
        next_ms = now_ms + self._pace.pauses_ms[delivery.tries - 1] if waits else now_ms

        def work(connection: Connection) -> None:
            if told is not None:
                hook_deliveries.add_try(connection, delivery, told)
            if not hook_deliveries.settle(
                connection, delivery, state=state, next_try_at_ms=next_ms
            ):
                return
            if state is DeliveryState.FAILED:
                self._count_failure(connection, delivery, now_ms)
            elif not waits:
                hooks.forget_failures(connection, delivery.account_id, delivery.hook_id)

        await self._written(work)

    def _count_failure(self, connection: Connection, delivery: Delivery, now_ms: int) -> None:
        failures = hooks.count_failure(connection, delivery.account_id, delivery.hook_id)
        if failures >= self._pace.failures_that_end:
            account_id, hook_id = delivery.account_id, delivery.hook_id
            hooks.delete_hook(connection, account_id, hook_id, at_ms=now_ms, by=COURIER)
            hook_deliveries.drop_waiting(connection, account_id, hook_id)

    async def _tidy(self) -> None:
        now_ms = self._clock.now_ms()
        if now_ms - self._tidied_at_ms < _DAY_MS:
            return
        self._tidied_at_ms = now_ms
        before_ms = now_ms - self._pace.kept_ms
        await self._written(lambda c: hook_deliveries.forget_deliveries(c, before_ms))

    async def _read(self, work: Callable[[Connection], T]) -> T:
        return await outcome_of(self._store.read(work))

    async def _written(self, work: Callable[[Connection], T]) -> T:
        return await outcome_of(self._store.write(work))

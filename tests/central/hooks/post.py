"""A shop whose movements are announced, and couriers to carry them."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from pos_app.central.hooks.address import AddressRule
from pos_app.central.hooks.courier import Courier, Pace
from pos_app.central.hooks.sender import Sender
from pos_app.central.hooks.subscriptions import Announcer, Subscriptions
from pos_app.domain.hook import Delivery, DeliveryState, Hook
from pos_app.domain.ids import AccountId, new_uuid
from pos_app.storage import hook_deliveries
from pos_app.wire.hooks import HookRequest
from pos_app.wire.strict_json import read
from tests.central.hooks.receiver import Receiver
from tests.wallet.shop import ACCOUNT, KARI, Shop, answer

KEY = b"s" * 32
PRIVATE = AddressRule(private=True)
SECRET = "quite a secret"


@dataclass
class Post:
    """A shop whose movements are announced, and a courier for as long as a test asks for it."""

    shop: Shop
    pace: Pace = field(default_factory=lambda: Pace(poll_s=0.01))
    longest_try_s: float = 5.0
    tries: list[DeliveryState] = field(default_factory=list[DeliveryState])

    def __post_init__(self) -> None:
        clock = self.shop.clock
        self.shop.rebuild(announce=Announcer(clock, new_uuid).announce)
        self.subscriptions = Subscriptions(self.shop.store, KEY, PRIVATE, clock, new_uuid)

    def subscribe(self, url: str, account_id: AccountId = ACCOUNT, **fields: object) -> Hook:
        config = {"url": url, **cast("dict[str, object]", fields.pop("config", {}))}
        told = {"config": config, "events": ["wallet_transaction"]} | fields
        word = read(json.dumps(told).encode(), HookRequest)
        return answer(self.subscriptions.subscribe(account_id, word, by=KARI))

    def carry(self, until: Callable[[], bool], workers: int = 1, timeout_s: float = 20) -> None:
        """Let couriers work until something holds."""
        asyncio.run(self._carry(until, workers, timeout_s))

    async def _carry(self, until: Callable[[], bool], workers: int, timeout_s: float) -> None:
        async with Sender(KEY, PRIVATE, self.shop.clock, self.longest_try_s) as sender:
            couriers = [
                Courier(self.shop.store, self.shop.clock, sender, self.pace, self.tries.append)
                for _ in range(workers)
            ]
            running = [asyncio.create_task(each.run()) for each in couriers]
            async with asyncio.timeout(timeout_s):
                while not until():  # noqa: ASYNC110 - threads have no Event of this loop's
                    await asyncio.sleep(0.01)
            for each in couriers:
                each.stop()
            await asyncio.gather(*running)

    def carry_all(self) -> None:
        self.carry(lambda: not self.due())

    def due(self) -> bool:
        now_ms = self.shop.clock.now_ms()
        return answer(self.shop.store.read(lambda c: hook_deliveries.is_any_due(c, now_ms)))

    def deliveries(self, hook: Hook) -> list[Delivery]:
        """Return the deliveries of movements, the oldest first."""
        found = answer(
            self.subscriptions.deliveries(
                hook.account_id, hook.hook_id, limit=100, starting_after=None
            )
        )
        deliveries = [one.delivery for one in reversed(found)]
        return [one for one in deliveries if one.event == "wallet_transaction"]

    def statuses(self, hook: Hook, delivery: Delivery) -> list[int | str | None]:
        inspected = answer(self.subscriptions.delivery(ACCOUNT, hook.hook_id, delivery.delivery_id))
        return [told.status or told.failure for told in inspected.tries]


def movements_in(receiver: Receiver) -> list[dict[str, Any]]:
    told = [json.loads(each.body) for each in receiver.received]
    return [each for each in told if each.get("event") == "wallet_transaction"]

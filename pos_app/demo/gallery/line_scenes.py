"""What the pages of the line show of a central that is only played."""

import json
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Final, TypeVar

from pos_app.demo.gallery.acting import LONG_NAME, MASKED, NOW_MS
from pos_app.domain.ids import AccountId, TillId
from pos_app.domain.joining import Joining, JoiningState, Speech
from pos_app.domain.outbox import OutboxState, Pending
from pos_app.sync.status import Kept
from pos_app.sync.traffic import (
    NEWEST,
    At,
    HeldRight,
    HeldSum,
    Overview,
    Risk,
    RiskSum,
    Sent,
    Traffic,
)
from pos_app.ui.backoffice.join_page import JoinPage
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.operation_page import OperationPage
from pos_app.ui.backoffice.rights_page import RightsPage
from pos_app.ui.backoffice.risks_page import RisksPage
from pos_app.ui.backoffice.sync_page import SyncPage

T = TypeVar("T")

_HOUR_MS: Final = 3_600_000


class PlayedTraffic(Traffic):
    """Answers at once with what it was given; asks no books."""

    def __init__(
        self,
        sent: tuple[Sent, ...],
        rights: tuple[HeldRight, ...],
        risks: tuple[Risk, ...] = (),
        speech: Speech = Speech.TILLS,
    ) -> None:
        self._sent = sent
        self._rights = rights
        self._risks = risks
        self._speech = speech

    def overview(self) -> Future[Overview]:
        """Return how a till stands that has been dark for a while."""
        waiting = [one for one in self._sent if one.state is OutboxState.PENDING]
        sum_minor = sum(one.amount_minor for one in waiting)
        return _answered(
            Overview(
                joining=replace(_JOINING, speech=self._speech),
                kept=Kept(
                    state=JoiningState.LIVE,
                    pending=Pending(count=len(waiting), amount_minor=sum_minor),
                    oldest_ms=NOW_MS - 26 * _HOUR_MS if waiting else None,
                    parked=sum(one.state is OutboxState.PARKED for one in self._sent),
                    filled=0,
                    to_fill=0,
                    is_filling=False,
                ),
                sent=len(self._sent),
                held=HeldSum(len(self._rights), sum(one.left_minor for one in self._rights)),
                at_risk=_sum_of(self._risks),
            )
        )

    def page(
        self,
        before: At = NEWEST,  # noqa: ARG002 - the real one's signature
        state: OutboxState | None = None,  # noqa: ARG002 - the same
    ) -> Future[tuple[Sent, ...]]:
        """Return all of them."""
        return _answered(self._sent)

    def find(self, at: At) -> Future[Sent | None]:
        """Return the one at the place."""
        return _answered(next((one for one in self._sent if one.sequence == at.sequence), None))

    def held(self, after: int = 0) -> Future[tuple[HeldRight, ...]]:  # noqa: ARG002 - as above
        """Return all of them."""
        return _answered(self._rights)

    def risks(self) -> Future[tuple[Risk, ...]]:
        """Return all of them."""
        return _answered(self._risks)


def _sum_of(risks: tuple[Risk, ...]) -> RiskSum:
    open_ = [one.at_risk_minor for one in risks if one.outcome is None]
    return RiskSum(len(open_), sum(open_), len(risks))


def _answered(answer: T) -> Future[T]:
    future: Future[T] = Future()
    future.set_result(answer)
    return future


def _sent(number: int, state: OutboxState, outcome: str | None = None) -> Sent:
    content = {"body": {"sale_id": "sale-1", "note": LONG_NAME, "number": number}}
    return Sent(
        incarnation=1,
        sequence=number,
        kind="sale_completed",
        state=state,
        amount_minor=number * 125_50,
        made_at_ms=NOW_MS - number * _HOUR_MS,
        outcome=outcome,
        fields=json.dumps({"reason": "insufficient_funds"}) if outcome else None,
        content=json.dumps(content),
    )


def _right(number: int, name: str | None) -> HeldRight:
    return HeldRight(
        position=number,
        card_name=name,
        masked_code=MASKED,
        origin="granted" if number % 2 else "loaded",
        amount_minor=500_00,
        left_minor=120_50,
        currency="NOK",
        expires_at_ms=NOW_MS + 48 * _HOUR_MS,
        recalled=number == 1,
    )


def _risk(number: int, outcome: str | None = None, **fields: int) -> Risk:
    return Risk(
        incarnation=1,
        sequence=number,
        number=number,
        completed_at_ms=NOW_MS - number * _HOUR_MS,
        card_name=LONG_NAME if number == 1 else None,
        masked_code=MASKED,
        approved_by="Wolfeschlegelsteinhausenbergerdorff" if number == 1 else "Berit",
        at_risk_minor=number * 80_50,
        outcome=outcome,
        fields=json.dumps(fields) if fields else None,
    )


_JOINING: Final = Joining(
    account_id=AccountId("T00000001"),
    till_id=TillId("till-1"),
    incarnation=1,
    address="https://wallet.shop.example/a/rather/long/path/to/central",
    speech=Speech.TILLS,
    enrolment_id="enrolment-1",
    sealed_keys=b"",
    central_key=None,
    state=JoiningState.LIVE,
    feed_epoch="1",
    feed_after=0,
    snapshot_after=None,
    snapshot_feed_after=None,
    snapshot_done=0,
    snapshot_total=0,
    clock_high_ms=NOW_MS,
    joined_at_ms=NOW_MS,
)
_BUSY: Final = PlayedTraffic(
    (
        _sent(1, OutboxState.PARKED, "conflict"),
        *(_sent(number, OutboxState.PENDING) for number in range(2, 6)),
        *(_sent(number, OutboxState.ACKED, "applied") for number in range(6, 9)),
    ),
    (_right(1, LONG_NAME), _right(2, None), _right(3, "Gift card")),
    (
        _risk(1),
        _risk(2),
        _risk(3, "late", late_minor=100_00, shortfall_minor=141_50),
        _risk(4, "late", late_minor=322_00),
    ),
)
_CALM: Final = PlayedTraffic((), ())
_PUBLIC: Final = PlayedTraffic((), (), speech=Speech.WALLET_API)


def _joining_as_client(office: Office) -> JoinPage:
    page = JoinPage(office)
    page.press("", "other")
    for told in ("https://wallet.shop.example", "c1f0b7de-till-1", "a-secret-of-its-own-4711"):
        page.type(told)
        page.confirm()
    return page


LINE_PAGES: Final[dict[str, Callable[[Office], Page]]] = {
    "line": lambda office: SyncPage(office, _BUSY),
    "line-empty": lambda office: SyncPage(office, _CALM),
    "line-rights": lambda office: RightsPage(office, _BUSY),
    "line-rights-empty": lambda office: RightsPage(office, _CALM),
    "line-risks": lambda office: RisksPage(office, _BUSY),
    "line-risks-empty": lambda office: RisksPage(office, _CALM),
    "line-operation": lambda office: OperationPage(office, _BUSY, At(1, 2)),
    "line-parked": lambda office: OperationPage(office, _BUSY, At(1, 1)),
    "line-join": JoinPage,
    "line-join-client": _joining_as_client,
    "line-wallet-api": lambda office: SyncPage(office, _PUBLIC),
}

"""Cards at the counter of a joined till: looked up here, with one question to central if needed."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Protocol

from pos_app.allowances.held.rights import Found, Rights
from pos_app.allowances.held.spending import check_not_stopped
from pos_app.domain.allowance import RequestId
from pos_app.domain.card import Amounts, Card, CardStatus
from pos_app.domain.clock import Clock
from pos_app.domain.ids import NewId
from pos_app.domain.joining import KnownCard
from pos_app.domain.money import Currency
from pos_app.domain.tender import Approval
from pos_app.errors import Code, PosError, Refused, Unavailable
from pos_app.storage.held_allowances import OpenRequest
from pos_app.sync.asking import AT_THE_COUNTER_MS, ask
from pos_app.sync.gateway import Gateway
from pos_app.sync.words import card_of


class Closes(Protocol):
    """What ends with these cards (`HttpTransport`)."""

    def close(self) -> None:
        """Let go of the connections."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CardHere:
    """A card whose `amounts` are what this till can spend of it now, and who said so.

    `known` is what central said last of the whole card, `at_risk_minor` what people allowed here
    beyond all rights.
    """

    card: Card
    approval: Approval
    known: KnownCard | None
    at_risk_minor: int


class LineCards:
    """Finds cards on a thread of its own, so that nobody at the counter waits for the line's."""

    def __init__(
        self,
        rights: Rights,
        gateway: Gateway,
        clock: Clock,
        new_id: NewId,
        is_online: Callable[[], bool],
        transport: Closes,
    ) -> None:
        self._rights = rights
        self._gateway = gateway
        self._clock = clock
        self._new_id = new_id
        self._is_online = is_online
        self._transport = transport
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="asking")

    def find(self, token: str, wanted_minor: int, currency: Currency) -> Future[CardHere]:
        """Return the card a token leads to, with a right to what is wanted if there is one.

        Central is asked when the till is online and holds too little, and not for long.

        Refused as `Rights.find`; CARD_BLOCKED; TOKEN_NOT_KNOWN_HERE, nobody can be asked about it.
        """
        return self._thread.submit(self._find, token, wanted_minor, currency)

    def close(self) -> None:
        """Answer what was asked, then stop."""
        self._transport.close()
        self._thread.shutdown()

    def _find(self, token: str, wanted_minor: int, currency: Currency) -> CardHere:
        found = self._look_up(token)
        missing_minor = wanted_minor - found.spendable.amount_minor
        if missing_minor > 0 and self._may_ask(found, currency):
            asked = OpenRequest(
                request_id=RequestId(self._new_id()),
                card_id=found.card.card_id,
                wanted_minor=missing_minor,
                currency=currency,
                asked_at_ms=self._clock.now_ms(),
            )
            try:
                answer = ask(self._rights, self._gateway, asked)
            except PosError as error:
                if not isinstance(error, Unavailable) and error.code is not Code.TILL_NOT_LIVE:
                    raise
            else:
                if answer.refused == Code.CARD_BLOCKED:
                    raise Refused(Code.CARD_BLOCKED, why=None)  # the news of it is on its way
                return here_of(self._look_up(token), Approval.ONLINE)
        return here_of(found, Approval.ALLOWANCE)

    def _look_up(self, token: str) -> Found:
        try:
            found = self._rights.find(token).result()
        except Refused as refused:
            if refused.code is not Code.TOKEN_UNKNOWN:
                raise
            self._learn(token)
            found = self._rights.find(token).result()
        return unless_blocked(found)

    def _learn(self, token: str) -> None:
        """Ask central about a token that this till was told nothing of, and know its card."""
        if not self._is_online():
            raise Refused(Code.TOKEN_NOT_KNOWN_HERE)
        try:
            told = self._gateway.find(self._rights.hash_of(token), AT_THE_COUNTER_MS)
        except (Refused, Unavailable) as error:
            if error.code is Code.TOKEN_UNKNOWN:
                raise
            raise Refused(Code.TOKEN_NOT_KNOWN_HERE) from error
        self._rights.learn(card_of(told)).result()

    def _may_ask(self, found: Found, currency: Currency) -> bool:
        return self._is_online() and is_usable(found, currency, self._clock.now_ms())


def unless_blocked(found: Found) -> Found:
    """Return what was found, or refuse it: CARD_BLOCKED."""
    check_not_stopped(found.spendable.known)
    return found


def is_usable(found: Found, currency: Currency, now_ms: int) -> bool:
    """Tell whether a right to spend the card in a currency is worth asking for."""
    unusable = {CardStatus.INACTIVE, CardStatus.EXPIRED}
    return found.card.status_at(now_ms) not in unusable and found.card.currency == currency


def here_of(found: Found, approval: Approval) -> CardHere:
    """Return the card as the counter sees it, with what this till can spend of it."""
    spendable = found.spendable
    amounts = Amounts(funds_minor=spendable.amount_minor)
    return CardHere(
        card=replace(found.card, amounts=amounts),
        approval=approval,
        known=spendable.known,
        at_risk_minor=found.at_risk_minor,
    )

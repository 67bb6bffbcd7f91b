"""One round with central: greet, push all, pull, then ask for and give back rights.

It runs on the thread that calls it, without sleeping or waiting for anything but answers, and may
be broken off anywhere: the next one begins at the beginning.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Final

from pos_app.allowances.held.rights import Rights
from pos_app.domain.clock import Clock
from pos_app.domain.joining import JoiningState, LearnedCard
from pos_app.errors import Code, Refused
from pos_app.storage.store import Store
from pos_app.storage.witness import head_of
from pos_app.sync.ahead import NOTHING, Ahead, Lent
from pos_app.sync.asking import OVER, ask_again
from pos_app.sync.gateway import PATIENCE_MS, Gateway
from pos_app.sync.kept_acts import KeptActs
from pos_app.sync.pushing import Pushing, Told
from pos_app.sync.status import Heard, stopped_of
from pos_app.sync.words import card_of, news_of
from pos_app.wire.tills.hello import HelloAnswer, HelloRequest

MOST_NEWS: Final = 500
_STATE_OF: Final = {
    "enrol": JoiningState.FENCED,
    "quarantine": JoiningState.QUARANTINED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a round did."""

    pushed: int = 0
    news: int = 0
    answered: int = 0
    given_back: int = 0
    ahead: Lent = NOTHING


class Round:
    """Everything that one life of a till says to central and hears from it.

    `past` are earlier lives whose operations central may not have, `acts` what the desk asked for.
    """

    hears_news: ClassVar[bool] = True

    def __init__(
        self,
        store: Store,
        rights: Rights,
        gateway: Gateway,
        clock: Clock,
        past: Sequence[Pushing] = (),
        acts: KeptActs | None = None,
    ) -> None:
        self._store = store
        self._rights = rights
        self._gateway = gateway
        self._past = past
        self._acts = acts
        till = rights.till
        self._pushing = Pushing(store, till.till_id, till.incarnation, gateway, clock)
        self._ahead = Ahead(rights, gateway, clock)
        self._lacking: int | None = None

    def run(self) -> Report:
        """Do a whole round. Raises as the methods of `Gateway`; what was done by then is kept."""
        self.greet()
        pushed = self.push()
        if not self.is_live():
            return Report(pushed=pushed)  # central tells a life that is over nothing more
        news = self.pull()
        answered = self.ask_again()
        given_back = self.give_back()
        if given_back:
            pushed += self.push()
        ahead = self.ask_ahead()
        return Report(
            pushed=pushed,
            news=news,
            answered=answered,
            given_back=given_back,
            ahead=ahead,
        )

    def greet(self, patience_ms: int = PATIENCE_MS) -> HelloAnswer:
        """Compare how far both ends are, and do what central says: begin anew, fill, push again."""
        till = self._rights.till
        joined = self._rights.joining().result()
        head = self._store.read(partial(head_of, till=till)).result()
        told = self._gateway.hello(
            HelloRequest(
                incarnation=till.incarnation,
                sequence=head.sequence,
                hash=head.hash.hex(),
                feed_epoch=joined.feed_epoch,
                feed_after=joined.feed_after,
            ),
            patience_ms,
        )
        if told.verdict in _STATE_OF:
            self._rights.fence(_STATE_OF[told.verdict]).result()
        if told.snapshot and told.verdict not in _STATE_OF and not joined.is_filling:
            self._rights.begin_filling().result()
        self._lacking = self._pushing.lacked_by_central(told, head.sequence)
        if self._lacking is not None:
            self._pushing.send_again_after(self._lacking)
        return told

    def is_live(self) -> bool:
        """Tell whether this life may do anything beside handing over what it did."""
        return self._rights.joining().result().state is JoiningState.LIVE

    def push(self, told: Told | None = None) -> int:
        """Push what central lacks, of earlier lives first; returns how many operations went.

        `told` is called after each of its answers that concerns this life.
        """
        if self._rights.joining().result().state is JoiningState.QUARANTINED:
            return 0
        count = sum(self._push_past(past) for past in self._past)
        # What central lacks is told once, by hello; what comes after that waits in the outbox.
        lacking, self._lacking = self._lacking, None
        return count + self._pushing.push_after(lacking, told)

    def pull(
        self, wait_ms: int = 0, grace_ms: int = PATIENCE_MS, heard: Heard | None = None
    ) -> int:
        """Hear the news, or go on with the first fill; returns how many pieces there were.

        `heard` is called after each answer that told of something, once it is kept.
        """
        count = 0
        while self._rights.joining().result().is_filling:
            count += self.fill_page(heard)
        while True:
            joined = self._rights.joining().result()
            try:
                told = self._gateway.feed(
                    joined.feed_epoch,
                    joined.feed_after,
                    limit=MOST_NEWS,
                    wait_ms=0 if count else wait_ms,
                    grace_ms=grace_ms,
                )
            except Refused as refused:
                if refused.code is not Code.FEED_GONE:
                    raise
                self._rights.begin_filling().result()
                return count
            if told.rows:
                news = [news_of(row) for row in told.rows]
                self._rights.read_news(told.epoch, told.rows[-1].number, news).result()
                count += len(news)
                _tell(heard, [one for one in news if isinstance(one, LearnedCard)])
            if len(told.rows) < MOST_NEWS:
                return count

    def fill_page(self, heard: Heard | None = None) -> int:
        """Take over one page of the first fill."""
        joined = self._rights.joining().result()
        told = self._gateway.snapshot(joined.snapshot_after, limit=MOST_NEWS)
        cards = [card_of(card) for card in told.cards]
        self._rights.fill(
            cards,
            epoch=told.epoch,
            feed_then=told.feed_after,
            page_end=told.next or None,
            total=told.total,
        ).result()
        _tell(heard, cards)
        return len(cards)

    def ask_again(self) -> int:
        """Ask for every right and act whose answer has not come; returns how many answers came."""
        count = 0 if self._acts is None else self._acts.ask_again(self._gateway)
        for asked in self._rights.open_requests().result():
            try:
                ask_again(self._rights, self._gateway, asked, PATIENCE_MS)
            except Refused as refused:
                if refused.code in OVER:
                    raise
            count += 1
        return count

    def give_back(self) -> int:
        """Block what is due to go back; the next push tells central."""
        return self._rights.give_back_what_is_due().result()

    def ask_ahead(self) -> Lent:
        """Ask for the cards of regulars."""
        return self._ahead.ask()

    def _push_past(self, past: Pushing) -> int:
        try:
            return past.push_what_central_lacks()
        except Refused:
            return 0  # central takes no more of that life: what it lacks stays here, and is shown


def _tell(heard: Heard | None, cards: Sequence[LearnedCard]) -> None:
    if heard is not None:
        heard(stopped_of(cards))

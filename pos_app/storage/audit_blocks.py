"""The audit's questions about cards that were stopped: since when, and that tills were asked."""

from functools import cache
from typing import Final

from sqlalchemy import Text, and_, case, func, literal_column, select

from pos_app.storage.audit_question import NO_NUMBER, Pair, Question, question, same_card
from pos_app.storage.schema.cards import card, card_block
from pos_app.storage.schema.columns import WHOLE
from pos_app.storage.schema.given import till_allowance

_ZERO: Final = literal_column("0", WHOLE)
_ONE: Final = literal_column("1", WHOLE)


@cache
def block_questions() -> tuple[Question, ...]:
    """Return every question about cards that were stopped."""
    return (_since(), _asked_back())


def _since() -> Question:
    """A card is stopped since its last block, unless it was let go; its blocks have no gaps."""
    counted = (
        select(
            card_block.c.account_id,
            card_block.c.card_id,
            func.max(card_block.c.number).label("last"),
            func.count().label("blocks"),
        )
        .group_by(card_block.c.account_id, card_block.c.card_id)
        .subquery("counted")
    )
    source = card.outerjoin(counted, same_card(counted, card)).outerjoin(
        card_block,
        and_(same_card(card_block, counted), card_block.c.number == counted.c.last),
    )
    since = case((card_block.c.blocked == _ONE, card_block.c.created_at_ms), else_=NO_NUMBER)
    return question(
        card,
        [
            Pair("blocked_at_ms", card.c.blocked_at_ms, since),
            Pair("blocks", counted.c.blocks, counted.c.last),
        ],
        source=source,
        subject="blocked",
    )


def _asked_back() -> Question:
    """Whatever a till may still spend of a card that is stopped has been asked back."""
    recalled = case((till_allowance.c.recalled_at_ms.is_not(None), _ONE), else_=_ZERO)
    return question(
        till_allowance,
        [Pair("recalled", recalled, _ONE)],
        source=till_allowance.join(card, same_card(card, till_allowance)),
        subject=till_allowance.c.allowance_id,
        only=(
            card.c.blocked_at_ms.is_not(None),
            till_allowance.c.state == literal_column("'open'", Text()),
        ),
    )

"""The numbers of cards that are made at a desk."""

from typing import Final

from pos_app.domain.card import CardType
from pos_app.domain.ids import CardId, NewId, RefId
from pos_app.journal.card_commands import MakeCards, Person
from pos_app.wallet.commands import BatchItem

NUMBER_LENGTH: Final = 8


def new_card_command(new_id: NewId, type_: CardType, by: Person) -> MakeCards:
    """Return the order for one card; its number is short enough to be read out."""
    number = new_id().replace("-", "")[:NUMBER_LENGTH].upper()
    return MakeCards(
        ref_id=RefId(new_id()),
        items=(BatchItem(card_id=CardId(number), type=type_),),
        with_pins=False,
        by=by,
    )

"""The sub-commands that stop a card at once and let it go again.

`tillit cards` is whole here: this is where its last sub-commands come to it.
"""

from typing import Unpack

import click

from pos_app.cli.card_words import tell, told_of
from pos_app.cli.cards import Where, at_the_books, cards, counter_of
from pos_app.domain.ids import CardId

__all__ = ["block", "cards", "unblock"]


@cards.command()
@click.argument("card_id")
@click.option("--by", required=True, help="Who decides this.")
@click.option("--why", required=True, help="The reason; cashiers read it.")
@at_the_books
def block(card_id: str, by: str, why: str, *, as_json: bool, **where: Unpack[Where]) -> None:
    """Stop a card at once, whatever tills hold of it; they hear of it by the line."""
    from pos_app.wallet.commands import BlockCard

    with counter_of(where) as counter:
        card = counter.wallet.block_card(
            BlockCard(
                account_id=counter.account_id, card_id=CardId(card_id), blocked_by=by, why=why
            )
        ).result()
        told = told_of(card, counter)
    tell(told, as_json=as_json)


@cards.command()
@click.argument("card_id")
@click.option("--by", required=True, help="Who decides this.")
@click.option("--why", required=True, help="What became of it.")
@at_the_books
def unblock(card_id: str, by: str, why: str, *, as_json: bool, **where: Unpack[Where]) -> None:
    """Let a card that was stopped go again."""
    from pos_app.wallet.commands import UnblockCard

    with counter_of(where) as counter:
        card = counter.wallet.unblock_card(
            UnblockCard(
                account_id=counter.account_id, card_id=CardId(card_id), unblocked_by=by, why=why
            )
        ).result()
        told = told_of(card, counter)
    tell(told, as_json=as_json)

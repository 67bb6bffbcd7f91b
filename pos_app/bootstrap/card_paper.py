"""New cards as files: a table for whoever prints them, and a sheet to print oneself.

Both hold the tokens in the clear, the table the PINs too, which nobody is told again.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from pos_app.domain.money import Currency
from pos_app.wallet.commands import MadeCard


def write_table(made: Sequence[MadeCard], path: Path) -> None:
    """Write a CSV of card_id, token and pin, for its owner only. Raises as `write_file`."""
    from pos_app.printing.files import write_file

    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["card_id", "token", "pin"])
    for one in made:
        token = "" if one.token is None else one.token.value
        rows.writerow([one.card.card_id, token, one.pin or ""])
    write_file(path, text.getvalue().encode())
    path.chmod(0o600)


def write_sheet(
    made: Sequence[MadeCard],
    issuer: str,
    path: Path,
    locale: str = "nb_NO",
    language: str | None = None,
) -> None:
    """Write a PDF of cards to cut out, without their PINs: those are in the table alone.

    Raises as `cards_sheet`.
    """
    from pos_app.printing.card_face import SheetCard, SheetToken
    from pos_app.printing.sheet import cards_sheet

    cards = [
        SheetCard(
            issuer=issuer,
            name=one.card.card_id,
            amount_minor=one.card.amount_minor,
            currency=one.card.currency or Currency.NOK,
            status="",
            tokens=(SheetToken(value=one.token.value, masked_code=one.token.token.masked_code),),
        )
        for one in made
        if one.token is not None
    ]
    cards_sheet(cards, path, locale=locale, language=language)
    path.chmod(0o600)

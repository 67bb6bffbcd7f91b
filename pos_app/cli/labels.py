"""The sub-commands that print codes: cards of a batch, and the sheet that sets a scanner up."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from pos_app.cli.options import FILE, FOLDER
from pos_app.settings import Language

if TYPE_CHECKING:
    from pos_app.printing.card_face import SheetCard

dpi_option = click.option(
    "--dpi",
    default=203,
    show_default=True,
    type=click.IntRange(150, 2400),
    help="Dots an inch of the printer: bars are whole dots wide.",
)
locale_option = click.option("--locale", default="nb_NO", show_default=True)
language_option = click.option(
    "--language",
    default=None,
    type=click.Choice(get_args(Language)),
    help="Of the words on the sheet; the locale's unless it is said.",
)


@click.group()
def labels() -> None:
    """Print cards to scan, and the sheet that sets a scanner up."""


@labels.command("cards")
@click.argument("table", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--pdf", default=None, type=FILE, help="Write A4 sheets to cut here.")
@click.option("--png", default=None, type=FOLDER, help="Write a picture of each card here.")
@click.option("--issuer", default="", help="Whose cards they are.")
@click.option(
    "--with-pins", is_flag=True, help="Print each PIN on its card: who finds one can spend it."
)
@dpi_option
@locale_option
@language_option
def cards_(
    table: Path,
    pdf: Path | None,
    png: Path | None,
    issuer: str,
    dpi: int,
    locale: str,
    language: str | None,
    *,
    with_pins: bool,
) -> None:
    """Print the cards of TABLE, the CSV that `tillit cards batch` wrote, at true size."""
    from pos_app.printing.card_pictures import card_picture
    from pos_app.printing.files import write_file
    from pos_app.printing.sheet import cards_sheet

    if pdf is None and png is None:
        raise click.UsageError("Say where to: --pdf FILE, --png FOLDER, or both.")
    cards = list(_cards_in(table, issuer, with_pins=with_pins))
    if pdf is not None:
        cards_sheet(cards, pdf, locale=locale, language=language, printer_dpi=dpi)
        pdf.chmod(0o600)
        click.echo(f"{len(cards)} cards are in {pdf}.")
    if png is not None:
        png.mkdir(parents=True, exist_ok=True, mode=0o700)
        for number, card in enumerate(cards, 1):
            picture = card_picture(card, printer_dpi=dpi)
            write_file(png / f"card-{number:04}.png", picture).chmod(0o600)
        click.echo(f"{len(cards)} pictures are in {png}.")


@labels.command("setup")
@click.argument("sheet", type=FILE)
@dpi_option
@locale_option
@language_option
def set_up(sheet: Path, dpi: int, locale: str, language: str | None) -> None:
    """Write SHEET, a PDF whose three codes set a scanner up."""
    from pos_app.printing.set_up_sheet import set_up_sheet
    from pos_app.scanning.setting_up import SET_UP_TEXTS

    set_up_sheet(SET_UP_TEXTS, sheet, locale=language or locale, printer_dpi=dpi)
    click.echo(f"Print {sheet} at 100 %, then scan its three codes.")


def _cards_in(table: Path, issuer: str, *, with_pins: bool) -> Iterator["SheetCard"]:
    from pos_app.domain.money import Currency
    from pos_app.domain.token import masked
    from pos_app.printing.card_face import SheetCard, SheetToken

    with table.open(encoding="utf-8", newline="") as rows:
        reader = csv.DictReader(rows)
        if not {"card_id", "token"} <= set(reader.fieldnames or ()):
            raise click.BadParameter("it has no columns card_id and token", param_hint="TABLE")
        for row in reader:
            pin = row.get("pin") if with_pins else None
            yield SheetCard(
                issuer=issuer,
                name=row["card_id"],
                amount_minor=0,
                currency=Currency.NOK,
                status="",
                tokens=(SheetToken(value=row["token"], masked_code=masked(row["token"])),),
                details=(f"PIN {pin}",) if pin else (),
            )

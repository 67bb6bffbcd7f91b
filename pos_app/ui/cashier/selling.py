"""Wishes about what is sold: scans, tiles, the search, quantities, lines off and on again."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.checkout.events import (
    ArticleMissed,
    Event,
    LineDiscounted,
    LineRemoved,
    QuantitySet,
    ScanRejected,
)
from pos_app.checkout.states import Session
from pos_app.domain.article import Article
from pos_app.domain.sale import NO_DISCOUNT, GoodsLine
from pos_app.domain.token import ArticleCode, CardToken, read_scan
from pos_app.domain.value import replace
from pos_app.errors import Refused
from pos_app.ui.cashier.answer import Answer, Means
from pos_app.ui.cashier.pricing import PricedArticle, priced
from pos_app.ui.cashier.wishes import CountPressed, Sheet
from pos_app.ui.cashier.workplace import Workplace

translate = QCoreApplication.translate

QUANTITY: Final = r"([0-9]{1,4})\*(.*)"
COUNT_KEY: Final = "*"
_OF_ONE_CARD: Final = frozenset({Sheet.LOAD, Sheet.LOAD_PAID})
"""Sheets about putting value on a card and nothing else; they go once something else is sold."""


def scanned(text: str, workplace: Workplace, means: Means) -> Answer:
    """Answer a scanned or typed code: an article is sold, a card is asked about."""
    found = _found_by(text, means)
    if isinstance(found, PricedArticle):
        counted_in = replace(workplace, next_quantity=workplace.next_quantity * found.count)
        return sold(found.article, counted_in, means)
    if found is not None:
        return Answer(workplace, (ArticleMissed(code=found),))
    try:
        read = read_scan(text)
    except Refused as error:
        return Answer(workplace, (ScanRejected(error=error),))
    article = means.shelf.find_by_code(read.value)
    if article is not None:
        return sold(article, workplace, means)
    match read:
        case CardToken():
            tidy = replace(workplace.tidied(), next_quantity=workplace.next_quantity)
            return Answer(tidy, (means.acts.card_scanned(read),))
        case ArticleCode():
            return Answer(workplace, (ArticleMissed(code=read),))


def sold(article: Article, workplace: Workplace, means: Means) -> Answer:
    """Sell as many of the article as were asked for."""
    added = means.acts.article_added(article, workplace.next_quantity)
    after = replace(
        workplace,
        next_quantity=1,
        search="",
        chosen_line_id=None,
        asks_to_cancel=False,
        sheet=Sheet.NONE if workplace.sheet in _OF_ONE_CARD else workplace.sheet,
    )
    return Answer(after, (added,))


def pressed(article_id: str, workplace: Workplace, means: Means) -> Answer:
    """Sell the article of a tile."""
    article = means.shelf.find_by_id(article_id)
    return Answer(workplace) if article is None else sold(article, workplace, means)


def searched(text: str, session: Session, workplace: Workplace) -> Answer:
    """Look for what is typed; `3*` before it is three of it, `*` alone counts the last line."""
    multiplied = re.fullmatch(QUANTITY, text)
    if multiplied is not None:
        count, rest = multiplied.groups()
        return Answer(replace(workplace, next_quantity=max(1, int(count)), search=rest))
    if text != COUNT_KEY:
        return Answer(replace(workplace, search=text))
    chosen = [line for line in session.sale.goods if line.line_id == workplace.chosen_line_id]
    lines = chosen or session.sale.goods[-1:]
    quiet = replace(workplace, search="")
    return Answer(quiet.opened(Sheet.QUANTITY, lines[0].line_id) if lines else quiet)


def entered(text: str, workplace: Workplace, means: Means) -> Answer:
    """Sell what was typed: a code, or the one article found; anything else may be a card's code."""
    code = text.strip()
    if not code:
        return Answer(workplace)
    by_code = means.shelf.find_by_code(code)
    if by_code is not None:
        return sold(by_code, workplace, means)
    found = means.shelf.look(code, workplace.group, most=2).articles
    if len(found) == 1:
        return sold(found[0], workplace, means)
    if found:
        return Answer(workplace)
    return scanned(code, replace(workplace, search=""), means)


def counted(wish: CountPressed, session: Session, workplace: Workplace) -> Answer:
    """Sell one more or one fewer; the last one takes the line off."""
    line = next((one for one in session.sale.goods if one.line_id == wish.line_id), None)
    if line is None:
        return Answer(workplace)
    quantity = line.quantity + wish.by
    if quantity == 0:
        return removed(wish.line_id, session, workplace)
    return Answer(workplace, (QuantitySet(line_id=line.line_id, quantity=quantity),))


def removed(line_id: str, session: Session, workplace: Workplace) -> Answer:
    """Take a line off, and offer to bring goods back."""
    line = next((one for one in session.sale.lines if one.line_id == line_id), None)
    if line is None:
        return Answer(workplace)
    goods = line if isinstance(line, GoodsLine) else None
    name = goods.article.name if goods else translate("cashier", "The top-up")
    told = replace(
        workplace,
        chosen_line_id=None,
        toast=translate("cashier", "{name} removed").format(name=name),
        removed=goods,
    )
    return Answer(told, (LineRemoved(line_id=line.line_id),))


def brought_back(workplace: Workplace, means: Means) -> Answer:
    """Bring back the line that was taken off last, with its discount."""
    line = workplace.removed
    quiet = replace(workplace, toast="", removed=None)
    if line is None:
        return Answer(quiet)
    added = means.acts.article_added(line.article, line.quantity)
    events: tuple[Event, ...] = (added,)
    if line.discount != NO_DISCOUNT:
        events = (added, LineDiscounted(line_id=added.line_id, discount=line.discount))
    return Answer(quiet, events)


def _found_by(text: str, means: Means) -> PricedArticle | ArticleCode | None:
    """Return what the shelf has for an article's code, or the code that it should have."""
    whole = means.shelf.find_by_code(text.strip())
    if whole is not None:
        return PricedArticle(whole)
    # Only now, for what it takes to know what a code may hold is not needed for most scans.
    from pos_app.scanning.article_codes import read_article_code

    reading = read_article_code(text, means.country)
    if reading is None:
        return None
    article = means.shelf.find_by_code(reading.code)
    if article is None:
        return ArticleCode(reading.code) if reading.is_certain else None
    return priced(article, reading)

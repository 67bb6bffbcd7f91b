"""An article as it is being written on the page: what is told of it already, and what is not."""

from dataclasses import dataclass, replace
from enum import StrEnum

from pos_app.checkout.catalogue import Catalogue
from pos_app.domain.article import Article
from pos_app.domain.ids import LONGEST_NAME, ArticleId
from pos_app.domain.kept_article import LONGEST_ARTICLE_NAME, why_no_code
from pos_app.domain.vat_rates import USUAL_RATES
from pos_app.journal.article_cells import (
    CODE_REASONS,
    Wrong,
    WrongCellError,
    read_price,
    read_vat,
)


class Fact(StrEnum):
    """What is asked for, in the order in which it is."""

    CODE = "code"
    NAME = "name"
    PRICE = "price"
    GROUP = "group"
    VAT = "vat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article without what was not told yet. An empty group is an answer."""

    article_id: ArticleId
    code: str = ""
    name: str = ""
    group: str = ""
    price_minor: int | None = None
    vat_basis_points: int | None = None
    picture: str | None = None

    @property
    def missing(self) -> tuple[Fact, ...]:
        """What it cannot be sold without."""
        told = {
            Fact.CODE: bool(self.code),
            Fact.NAME: bool(self.name),
            Fact.PRICE: self.price_minor is not None,
            Fact.VAT: self.vat_basis_points is not None,
        }
        return tuple(fact for fact, is_told in told.items() if not is_told)

    @property
    def article(self) -> Article | None:
        """The article, None while something is missing."""
        if self.missing or self.price_minor is None or self.vat_basis_points is None:
            return None
        return Article(
            article_id=self.article_id,
            code=self.code,
            name=self.name,
            group=self.group,
            unit_price_minor=self.price_minor,
            vat_basis_points=self.vat_basis_points,
            picture=self.picture,
        )


def draft_of(article: Article) -> Draft:
    """Return an article to be written anew."""
    return Draft(
        article_id=article.article_id,
        code=article.code,
        name=article.name,
        group=article.group,
        price_minor=article.unit_price_minor,
        vat_basis_points=article.vat_basis_points,
        picture=article.picture,
    )


def told(draft: Draft, fact: Fact, text: str, *, has_decimal_comma: bool) -> Draft:
    """Return the draft with what was typed for one fact, or raise WrongCellError: why it cannot."""
    match fact:
        case Fact.CODE:
            wrong = why_no_code(text)
            if wrong is not None:
                raise WrongCellError(CODE_REASONS[wrong])
            return replace(draft, code=text)
        case Fact.NAME:
            if not 0 < len(text) <= LONGEST_ARTICLE_NAME:
                raise WrongCellError(Wrong.NAME)
            return replace(draft, name=text)
        case Fact.GROUP:
            if len(text) > LONGEST_NAME:
                raise WrongCellError(Wrong.GROUP)
            return replace(draft, group=text)
        case Fact.PRICE:
            price_minor = read_price(text, has_decimal_comma=has_decimal_comma)
            return replace(draft, price_minor=price_minor)
        case Fact.VAT:
            return replace(draft, vat_basis_points=read_vat(text))


def usual_rates(locale: str, catalogue: Catalogue) -> tuple[int, ...]:
    """Return the rates to offer: the shop's own, the commonest first, then its country's."""
    country = locale.replace("-", "_").partition("_")[2][:2].lower()
    return tuple(dict.fromkeys((*catalogue.vat_rates, *USUAL_RATES.get(country, ()))))


def new_draft(article_id: ArticleId, code: str, locale: str, catalogue: Catalogue) -> Draft:
    """Return an article that nothing is known of but its code, at the shop's commonest rate."""
    rates = usual_rates(locale, catalogue)
    return Draft(article_id=article_id, code=code, vat_basis_points=rates[0] if rates else None)

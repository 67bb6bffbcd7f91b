"""What is asked to be done to articles, as values."""

from dataclasses import dataclass

from pos_app.domain.kept_article import KeptArticle
from pos_app.journal.card_commands import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepArticles:
    """Keep these as they are here, all or none: added, changed, put away or put back.

    `source` names the file that they came in; without one somebody changed one by hand.
    """

    articles: tuple[KeptArticle, ...]
    by: Person
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How many were new, and how many of those that were there are otherwise now."""

    added: int
    changed: int

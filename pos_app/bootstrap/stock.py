"""The articles on the shelf of an open till: looked through, and put there anew once changed."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from pos_app.checkout.catalogue import Catalogue, Found

if TYPE_CHECKING:
    from pos_app.domain.kept_article import KeptArticle
    from pos_app.ui.backoffice.doors import Asks


class Stock:
    """What is sold here now. `on_change` shows another catalogue at the counter."""

    def __init__(
        self, ask: "Asks", catalogue: Catalogue, on_change: Callable[[Catalogue], None]
    ) -> None:
        self._ask = ask
        self._catalogue = catalogue
        self._on_change = on_change

    @property
    def catalogue(self) -> Catalogue:
        """What is on the shelf."""
        return self._catalogue

    def find(self, typed: str, most: int, *, is_put_away: bool) -> Future[Found]:
        """Return the articles that are like what was typed, of the shelf or of those put away."""

        def found(kept: "tuple[KeptArticle, ...]") -> Found:
            return Catalogue(one.article for one in kept if one.is_put_away).look(typed, most=most)

        catalogue = self._catalogue
        if is_put_away:
            return self._ask(lambda books: books.article_desk.work_out(found))
        return self._ask(
            lambda books: books.article_desk.apart(lambda: catalogue.look(typed, most=most))
        )

    def read_anew(self) -> Future[Catalogue]:
        """Return what is on the shelf by the books; `restock` with it once it is there."""
        return self._ask(lambda books: books.article_desk.work_out(_shelf_of))

    def restock(self, catalogue: Catalogue) -> None:
        """Sell this from now on; a sale in hand keeps the prices that it has."""
        self._catalogue = catalogue
        self._on_change(catalogue)


def _shelf_of(kept: "tuple[KeptArticle, ...]") -> Catalogue:
    return Catalogue(one.article for one in kept if not one.is_put_away)

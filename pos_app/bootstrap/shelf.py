"""What a folder sells: seen at a first look, then by its open books; on a thread of their own."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.bootstrap.books import Books
    from pos_app.bootstrap.ground import Ground
    from pos_app.bootstrap.joined import OpenLine
    from pos_app.bootstrap.line_switch import LineSwitch
    from pos_app.checkout.catalogue import Catalogue
    from pos_app.errors import PosError
    from pos_app.storage.page_check import PageCheck
    from pos_app.sync.public.joining import Invitation
    from pos_app.sync.status import LineStatus


class Shelf:
    """What a folder sells. One that `is_at_rest` sells it before its books are open.

    `closing` lets go of the folder, and of the books once they are open. Once they are, `line` is
    there where the till has joined central, and `check` where its pages are looked at meanwhile;
    the caller starts both.
    """

    def __init__(
        self, *, ground: "Ground", catalogue: "Catalogue", is_at_rest: bool, closing: ExitStack
    ) -> None:
        self.ground = ground
        self.catalogue = catalogue
        self.is_at_rest = is_at_rest
        self.closing = closing
        self.line: OpenLine | None = None
        self.check: PageCheck | None = None


def look_beside(data: Path) -> Shelf:
    """Hold the folder and see what it sells; runs on a thread of its own behind the window.

    Raises as `held_ground` and `looked_at`.
    """
    from pos_app.bootstrap.ground import held_ground, looked_at
    from pos_app.checkout.catalogue import Catalogue
    from pos_app.logs import logging_to

    with ExitStack() as closing:
        closing.enter_context(logging_to(data))  # makes no file before there is something to write
        looked = looked_at(closing.enter_context(held_ground(data)))
        return Shelf(
            ground=looked.ground,
            catalogue=Catalogue(looked.articles or ()),
            is_at_rest=looked.articles is not None,
            closing=closing.pop_all(),
        )


def open_beside(
    shelf: Shelf,
    told: "Callable[[LineStatus], None]",
    checked: "Callable[[PosError | None], None]",
    switch: "LineSwitch | None" = None,
) -> "Books":
    """Open the books of a folder that is held; runs on the same thread. Raises as `books_on`.

    What was not seen at the first look is put on the shelf. `checked` is told by the thread of
    `shelf.check` what it found.
    """
    from pos_app.bootstrap.books import books_on
    from pos_app.checkout.catalogue import Catalogue

    with ExitStack() as opened:
        books = opened.enter_context(books_on(shelf.ground))
        if not shelf.is_at_rest:
            shelf.catalogue = Catalogue(books.articles.load().result())
        if books.joined is not None:
            from pos_app.bootstrap.joined import OpenLine
            from pos_app.sync.http import HttpTransport

            transport_to = HttpTransport if switch is None else switch.transport_to
            shelf.line = OpenLine(books.joined, books.clock, told, transport_to)
            opened.callback(shelf.line.close)
            if shelf.line.acts is not None:
                books.card_desk.ask_by(shelf.line.acts)
        if books.settings.mail.host:
            from pos_app.bootstrap.mail import postman_of

            postman = postman_of(books)
            postman.start()
            opened.callback(postman.close)
        if shelf.ground.checks_beside:
            from pos_app.storage.page_check import PageCheck

            keys = shelf.ground.keys
            shelf.check = PageCheck(shelf.ground.database, keys.database, checked)
            opened.callback(shelf.check.close)
        shelf.closing.push(opened.pop_all())
        return books


def join_beside(ground: "Ground", books: "Books", invited: "Invitation") -> None:
    """Let a till join central whose books are open; they are to be opened anew. As `join_on`."""
    from pos_app.bootstrap.enrolling import introduce_on, join_on
    from pos_app.sync.public.joining import Introduced

    if isinstance(invited, Introduced):
        introduce_on(ground, books, invited)
    else:
        join_on(ground, books, invited)

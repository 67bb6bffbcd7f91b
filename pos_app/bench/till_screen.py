"""Where a till's answers stand on its screen, told by the names of their widgets."""

from pos_app.bootstrap.counter import Counter
from pos_app.errors import Broken, Code
from pos_app.ui.probe import Bearer, FindAnswer, find_shown


class TillScreen:
    """The screen of a counter whose books are open."""

    def __init__(self, counter: Counter) -> None:
        if counter.workplace is None:
            raise Broken(Code.UNEXPECTED, reason="not_open")
        self.window = counter.window
        self._desk = counter.workplace.desk

    def line_number(self, count: int) -> FindAnswer:
        """Return how to find the line that makes so many."""

        def find() -> Bearer | None:
            lines = self._desk.session.sale.goods
            if len(lines) != count:
                return None
            return find_shown(self.window, f"line_{lines[-1].line_id}")

        return find

    def card(self) -> Bearer | None:
        """Find the row of the card that is asked about or pays, or what came of it."""
        session = self._desk.session
        ids = [one.tender_id for one in (*session.requests, *session.card_tenders)]
        row = find_shown(self.window, f"tender_{ids[-1]}") if ids else None
        return row or self.acceptance()

    def acceptance(self) -> Bearer | None:
        """Find the word of the verdict, or the receipt where that came at once."""
        return find_shown(self.window, "verdict_word") or self.receipt()

    def leave_at_rest(self) -> None:
        """Give up the sale in hand, so that the next start has nothing to bring back."""
        self._desk.cancel()

    def receipt(self) -> Bearer | None:
        """Find the head of what is shown with a receipt."""
        return find_shown(self.window, "done_title")

"""What a wish comes to: another workplace, and the events that go to the desk."""

from collections.abc import Callable

from pos_app.checkout.acts import Acts
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.events import Event
from pos_app.domain.value import value
from pos_app.ui.cashier.workplace import Workplace


@value
class Answer:
    """What comes of a wish. The events are posted in their order, then the workplace is shown."""

    workplace: Workplace
    events: tuple[Event, ...] = ()


@value
class Means:
    """What answering takes: the articles, the acts with their fresh ids, and the time.

    `country` decides what numbers of the 20s hold: a price, a weight, a count.
    """

    shelf: Catalogue
    acts: Acts
    now_ms: Callable[[], int]
    country: str = "no"

"""What the customer is shown, and what not."""

from datetime import UTC

from pos_app.checkout import outcomes
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused
from pos_app.ui.components.text import Tone
from pos_app.ui.customer.view import CustomerView, Scene
from pos_app.ui.customer.view_model import view_of
from pos_app.ui.money_text import MoneyText
from tests.checkout.counter import Counter, card_of

NBSP = "\xa0"
MONEY = MoneyText("nb_NO", Currency.NOK, UTC)


def seen(counter: Counter) -> CustomerView:
    return view_of(counter.session, "Havn & Hage", MONEY)


def test_a_till_that_waits_welcomes_in_the_name_of_the_shop() -> None:
    view = seen(Counter())
    assert (view.scene, view.shop, view.greeting) == (Scene.WELCOME, "Havn & Hage", "Welcome")


def test_every_line_is_read_along_with_its_quantity_and_amount() -> None:
    counter = Counter()
    counter.sell(4_900, 2, "Coffee")
    view = seen(counter)
    assert view.scene is Scene.SALE
    [line] = view.lines
    assert (line.quantity, line.name, line.amount) == ("2", "Coffee", "98,00")
    assert (view.total_label, view.total, view.facts) == ("Total", f"98,00{NBSP}kr", ())


def test_value_put_on_a_card_is_named_without_its_code() -> None:
    counter = Counter()
    card = card_of(0)
    counter.resolve(counter.scan(), card)
    counter.load(50_000)
    [line] = seen(counter).lines
    assert (line.quantity, line.name, line.amount) == ("", "Top-up", "500,00")


def test_a_new_card_is_called_one() -> None:
    counter = Counter()
    counter.resolve(counter.scan(), card_of(0, active=False))
    counter.load(50_000)
    assert seen(counter).lines[0].name == "New card"


def test_what_was_paid_counts_against_the_total() -> None:
    counter = Counter()
    counter.sell(10_000)
    counter.give(4_000)
    view = seen(counter)
    assert (view.total_label, view.total) == ("To pay", f"60,00{NBSP}kr")
    assert [(fact.label, fact.value) for fact in view.facts] == [("Paid so far", "40,00")]


def test_a_card_that_pays_a_part_says_what_it_paid_what_it_has_left_and_what_is_still_due() -> None:
    counter = Counter()
    counter.sell(10_000)
    counter.pay_by_card(card_of(4_000))
    view = seen(counter)
    assert view.scene is Scene.VERDICT
    assert view.verdict is not None
    assert view.verdict.tone is Tone.ACCEPTED
    assert view.verdict.amount == f"40,00{NBSP}kr"
    assert view.verdict.next_step == f"60,00{NBSP}kr still to pay"
    assert [fact.value for fact in view.verdict.facts] == [f"0,00{NBSP}kr"]


def test_a_card_that_cannot_pay_is_declined_without_the_reason_on_show() -> None:
    counter = Counter()
    counter.sell(10_000)
    request = counter.scan()
    error = Refused(Code.TOKEN_UNKNOWN)
    counter.post(outcomes.CardRefused(request=request, error=error))
    view = seen(counter)
    assert view.verdict is not None
    assert view.verdict.tone is Tone.DECLINED
    assert view.verdict.sentence == "Nothing was taken from it."
    assert view.verdict.facts == ()


def test_a_card_shown_to_an_empty_till_is_nobody_elses_to_see() -> None:
    counter = Counter()
    counter.resolve(counter.scan(), card_of(50_000))
    assert seen(counter).scene is Scene.WELCOME


def test_a_card_refused_with_no_sale_open_leaves_the_welcome_standing() -> None:
    counter = Counter()
    counter.post(outcomes.CardRefused(request=counter.scan(), error=Refused(Code.TOKEN_UNKNOWN)))
    assert seen(counter).scene is Scene.WELCOME


def test_the_end_of_a_sale_shows_the_change_and_the_receipt_as_a_code() -> None:
    counter = Counter()
    counter.sell(10_000)
    counter.give(20_000)
    counter.commit()
    view = seen(counter)
    assert view.scene is Scene.DONE
    assert view.thanks is not None
    assert view.thanks.receipt_code.startswith("R.")
    assert view.thanks.receipt_hint == "Receipt 1"


def test_the_end_of_a_sale_by_card_shows_what_the_card_has_left() -> None:
    counter = Counter()
    counter.sell(10_000)
    counter.pay_by_card(card_of(50_000))
    counter.commit()
    thanks = seen(counter).thanks
    assert thanks is not None
    assert (thanks.figure_label, thanks.figure) == ("Paid", f"100,00{NBSP}kr")
    assert [(fact.label, fact.value) for fact in thanks.facts] == [
        ("Left on the card", f"400,00{NBSP}kr")
    ]


def test_change_is_shown_larger_than_the_total_it_belongs_to() -> None:
    counter = Counter()
    counter.sell(10_000)
    counter.give(20_000)
    counter.commit()
    thanks = seen(counter).thanks
    assert thanks is not None
    assert (thanks.figure_label, thanks.figure) == ("Change", f"100,00{NBSP}kr")
    assert [fact.label for fact in thanks.facts] == ["Total"]

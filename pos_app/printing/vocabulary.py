"""Which words our paper needs, in any language: of receipts and sheets, of days, of cards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from pos_app.domain.sale import LoadKind
from pos_app.domain.tender import Approval

Spoken = TypeVar("Spoken")


def languages_of_paper(
    *, en: Spoken, nb: Spoken, sv: Spoken, da: Spoken, de: Spoken, fi: Spoken
) -> Mapping[str, Spoken]:
    """Return the words by the language of a locale; all that is Norwegian is spoken as bokmål."""
    return {"nb": nb, "nn": nb, "no": nb, "sv": sv, "da": da, "de": de, "fi": fi, "en": en}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every word on a receipt and on a sheet of cards, in one language."""

    receipt: str
    receipt_for_loads: str
    copy: str
    organisation: str
    receipt_number: str
    till: str
    operator: str
    discount: str
    discount_on_sale: str
    goods_total: str
    loads_heading: str
    loads_total: str
    loads: Mapping[LoadKind, str]
    total: str
    vat: str
    before_vat: str
    with_vat: str
    paid_with: str
    card: str
    cash: str
    terminal: str
    approved: str
    approvals: Mapping[Approval, str]
    left_on_card: str
    rounding: str
    received: str
    change: str
    thanks: str
    cards_title: str
    long_codes_title: str
    print_at_true_size: str
    narrowest_bar: str
    set_up_title: str
    set_up_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWords:
    """Every word of a day's paper in one language."""

    x_report: str
    z_report: str
    from_to: str
    sales: str
    returns: str
    voids: str
    net_sales: str
    loads: str
    loads_back: str
    put_on: str
    taken_off: str
    taken_over: str
    blocked: str
    by_group: str
    no_group: str
    by_way: str
    by_approval: str
    at_risk: str
    by_operator: str
    by_reason: str
    vat: str
    drawer: str
    float_: str
    drop: str
    payout: str
    pay_in: str
    expected: str
    counted: str
    difference: str
    counts: str
    receipts: str
    discounts: str
    corrections: str
    cancelled: str
    copies: str
    gift_receipts: str
    openings: str
    training: str
    grand: str
    grand_net: str
    rounding: str
    cash: str
    terminal: str
    card: str
    credit_note: str
    return_receipt: str
    void_receipt: str
    of_receipt: str
    approved_by: str
    reason: str
    given_back: str
    taken_from_card: str
    gift_receipt: str
    gift_note: str
    training_mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """Every word of a card's paper in one language."""

    statement: str
    card: str
    new_pin: str
    number: str
    code: str
    as_of: str
    put_on: str
    taken_off: str
    held: str
    freed: str
    balance: str
    available: str
    older_left_out: str
    keep_it: str
    keep_pin: str

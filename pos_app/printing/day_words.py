"""The words of reports, returns and gift receipts in the languages of our shops."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from babel import Locale


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


NORWEGIAN: Final = DayWords(
    x_report="X-rapport",
    z_report="Z-rapport",
    from_to="Fra/til",
    sales="Salg",
    returns="Retur",
    voids="Annullert",
    net_sales="Netto salg",
    loads="Innbetaling på kort",
    loads_back="Tatt tilbake fra kort",
    put_on="Lagt på for hånd",
    taken_off="Tatt av for hånd",
    taken_over="Kort overtatt",
    blocked="Sperrede kort",
    by_group="Varegrupper",
    by_way="Betalingsmidler",
    by_approval="Kort, godkjent",
    at_risk="På butikkens risiko, tillatt av",
    by_operator="Betjening",
    by_reason="Retur, årsak",
    vat="Mva.",
    drawer="Kassaskuff",
    float_="Vekselbeholdning",
    drop="Uttak til bank",
    payout="Utbetalinger",
    pay_in="Innskudd",
    expected="Skal være",
    counted="Talt",
    difference="Differanse",
    counts="Antall",
    receipts="Kvitteringer",
    discounts="Rabatter",
    corrections="Linjekorreksjoner",
    cancelled="Avbrutte salg",
    copies="Kopier",
    gift_receipts="Gavekvitteringer",
    openings="Skuffåpninger",
    training="Trening",
    grand="Akkumulert",
    grand_net="Akkumulert netto",
    rounding="Øreavrunding",
    cash="Kontant",
    terminal="Bankterminal",
    card="Gavekort",
    credit_note="Tilgodelapp",
    return_receipt="Returkvittering",
    void_receipt="Annullering",
    of_receipt="Gjelder kvittering",
    approved_by="Godkjent av",
    reason="Årsak",
    given_back="Tilbakebetalt",
    taken_from_card="Tatt fra kort",
    gift_receipt="Byttelapp",
    gift_note="Ta med lappen om gaven skal byttes.",
    training_mark="TRENING",
)
SWEDISH: Final = DayWords(
    x_report="X-rapport",
    z_report="Z-rapport",
    from_to="Från/till",
    sales="Försäljning",
    returns="Returer",
    voids="Makulerat",
    net_sales="Nettoförsäljning",
    loads="Inbetalt på kort",
    loads_back="Återtaget från kort",
    put_on="Lagt på för hand",
    taken_off="Taget av för hand",
    taken_over="Övertagna kort",
    blocked="Spärrade kort",
    by_group="Varugrupper",
    by_way="Betalningsmedel",
    by_approval="Kort, godkänt",
    at_risk="På butikens risk, tillåtet av",
    by_operator="Kassörer",
    by_reason="Retur, orsak",
    vat="Moms",
    drawer="Kassalåda",
    float_="Växelkassa",
    drop="Uttag till bank",
    payout="Utbetalningar",
    pay_in="Insättningar",
    expected="Ska finnas",
    counted="Räknat",
    difference="Differens",
    counts="Antal",
    receipts="Kvitton",
    discounts="Rabatter",
    corrections="Radkorrigeringar",
    cancelled="Avbrutna köp",
    copies="Kopior",
    gift_receipts="Presentkvitton",
    openings="Lådöppningar",
    training="Övning",
    grand="Ackumulerat",
    grand_net="Ackumulerat netto",
    rounding="Öresavrundning",
    cash="Kontant",
    terminal="Bankterminal",
    card="Presentkort",
    credit_note="Tillgodokvitto",
    return_receipt="Returkvitto",
    void_receipt="Makulering",
    of_receipt="Gäller kvitto",
    approved_by="Godkänt av",
    reason="Orsak",
    given_back="Återbetalt",
    taken_from_card="Taget från kort",
    gift_receipt="Byteskvitto",
    gift_note="Ta med kvittot om gåvan ska bytas.",
    training_mark="ÖVNING",
)
DANISH: Final = DayWords(
    x_report="X-rapport",
    z_report="Z-rapport",
    from_to="Fra/til",
    sales="Salg",
    returns="Retur",
    voids="Annulleret",
    net_sales="Nettosalg",
    loads="Indbetalt på kort",
    loads_back="Taget tilbage fra kort",
    put_on="Sat på i hånden",
    taken_off="Taget af i hånden",
    taken_over="Overtagne kort",
    blocked="Spærrede kort",
    by_group="Varegrupper",
    by_way="Betalingsmidler",
    by_approval="Kort, godkendt",
    at_risk="På butikkens risiko, tilladt af",
    by_operator="Betjening",
    by_reason="Retur, årsag",
    vat="Moms",
    drawer="Kasseskuffe",
    float_="Byttepenge",
    drop="Udtaget til bank",
    payout="Udbetalinger",
    pay_in="Indskud",
    expected="Skal være",
    counted="Talt",
    difference="Difference",
    counts="Antal",
    receipts="Kvitteringer",
    discounts="Rabatter",
    corrections="Linjerettelser",
    cancelled="Afbrudte salg",
    copies="Kopier",
    gift_receipts="Gavekvitteringer",
    openings="Skuffeåbninger",
    training="Træning",
    grand="Akkumuleret",
    grand_net="Akkumuleret netto",
    rounding="Øreafrunding",
    cash="Kontant",
    terminal="Bankterminal",
    card="Gavekort",
    credit_note="Tilgodebevis",
    return_receipt="Returkvittering",
    void_receipt="Annullering",
    of_receipt="Vedrører kvittering",
    approved_by="Godkendt af",
    reason="Årsag",
    given_back="Tilbagebetalt",
    taken_from_card="Taget fra kort",
    gift_receipt="Byttemærke",
    gift_note="Tag mærket med, hvis gaven skal byttes.",
    training_mark="TRÆNING",
)
ENGLISH: Final = DayWords(
    x_report="X report",
    z_report="Z report",
    from_to="From/to",
    sales="Sales",
    returns="Returns",
    voids="Voids",
    net_sales="Net sales",
    loads="Put on cards",
    loads_back="Taken back from cards",
    put_on="Put on by hand",
    taken_off="Taken off by hand",
    taken_over="Cards taken over",
    blocked="Cards blocked",
    by_group="Groups",
    by_way="Ways of paying",
    by_approval="Cards, approved",
    at_risk="At the shop's risk, allowed by",
    by_operator="Operators",
    by_reason="Returns, reason",
    vat="VAT",
    drawer="Drawer",
    float_="Float",
    drop="Taken to the bank",
    payout="Paid out",
    pay_in="Put in",
    expected="Should be",
    counted="Counted",
    difference="Difference",
    counts="Counts",
    receipts="Receipts",
    discounts="Discounts",
    corrections="Lines corrected",
    cancelled="Sales cancelled",
    copies="Copies",
    gift_receipts="Gift receipts",
    openings="Drawer openings",
    training="Training",
    grand="Grand total",
    grand_net="Grand total net",
    rounding="Cash rounding",
    cash="Cash",
    terminal="Bank terminal",
    card="Gift cards",
    credit_note="Credit note",
    return_receipt="Return receipt",
    void_receipt="Void",
    of_receipt="Of receipt",
    approved_by="Approved by",
    reason="Reason",
    given_back="Given back",
    taken_from_card="Taken from the card",
    gift_receipt="Gift receipt",
    gift_note="Bring this if the gift is to be exchanged.",
    training_mark="TRAINING",
)
_LANGUAGES: Final[Mapping[str, DayWords]] = {
    "nb": NORWEGIAN,
    "nn": NORWEGIAN,
    "no": NORWEGIAN,
    "sv": SWEDISH,
    "da": DANISH,
}


def day_words_of(locale: Locale) -> DayWords:
    """Return the words of a locale's language; a language we do not speak gets English."""
    return _LANGUAGES.get(locale.language, ENGLISH)

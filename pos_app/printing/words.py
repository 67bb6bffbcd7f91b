"""The words of our paper in the languages of our shops, and English for every other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from babel import Locale

from pos_app.domain.sale import LoadKind
from pos_app.domain.tender import Approval


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


NORWEGIAN: Final = Words(
    receipt="Salgskvittering",
    receipt_for_loads="Kvittering for innbetaling",
    copy="KOPI",
    organisation="Org.nr.",
    receipt_number="Kvittering",
    till="Kasse",
    operator="Betjent av",
    discount="Rabatt",
    discount_on_sale="Rabatt på hele kjøpet",
    goods_total="Sum varer",
    loads_heading="Verdi satt på kort",
    loads_total="Sum satt på kort",
    loads={LoadKind.TOP_UP: "Påfyll", LoadKind.ACTIVATION: "Nytt kort"},
    total="Å betale",
    vat="Mva.",
    before_vat="Grunnlag",
    with_vat="Med mva.",
    paid_with="Betalt med",
    card="Kort",
    cash="Kontant",
    terminal="Bankterminal",
    approved="Godkjent",
    approvals={
        Approval.OWN_BOOKS: "i butikkens egne bøker",
        Approval.ONLINE: "på nett",
        Approval.ALLOWANCE: "innenfor kassens ramme",
        Approval.FLOOR_LIMIT: "under beløpsgrensen",
        Approval.CASHIER: "bekreftet av betjeningen",
    },
    left_on_card="Igjen på kortet",
    rounding="Øreavrunding",
    received="Mottatt",
    change="Tilbake",
    thanks="Takk for besøket!",
    cards_title="Kort til å skanne",
    long_codes_title="Flere koder til de samme kortene",
    print_at_true_size="Skriv ut i 100 %. Denne streken er 50 mm:",
    narrowest_bar="Smaleste strek {module_mm} mm, for skrivere med {dpi} dpi.",
    set_up_title="Sett opp en skanner",
    set_up_steps=(
        "Åpne «Skannere» på kassen og velg «Sett opp».",
        "Skann de tre kodene, en etter en. Rekkefølgen er likegyldig.",
        "Kassen finner selv hastighet, tastatur og det skanneren sender før og etter en kode.",
    ),
)

SWEDISH: Final = Words(
    receipt="Kvitto",
    receipt_for_loads="Kvitto på inbetalning",
    copy="KOPIA",
    organisation="Org.nr",
    receipt_number="Kvitto",
    till="Kassa",
    operator="Betjänad av",
    discount="Rabatt",
    discount_on_sale="Rabatt på hela köpet",
    goods_total="Summa varor",
    loads_heading="Värde laddat på kort",
    loads_total="Summa laddat på kort",
    loads={LoadKind.TOP_UP: "Påfyllning", LoadKind.ACTIVATION: "Nytt kort"},
    total="Att betala",
    vat="Moms",
    before_vat="Netto",
    with_vat="Brutto",
    paid_with="Betalt med",
    card="Kort",
    cash="Kontant",
    terminal="Bankterminal",
    approved="Godkänt",
    approvals={
        Approval.OWN_BOOKS: "i butikens egna böcker",
        Approval.ONLINE: "online",
        Approval.ALLOWANCE: "inom kassans ram",
        Approval.FLOOR_LIMIT: "under beloppsgränsen",
        Approval.CASHIER: "bekräftat av kassören",
    },
    left_on_card="Kvar på kortet",
    rounding="Öresavrundning",
    received="Mottaget",
    change="Tillbaka",
    thanks="Tack för besöket!",
    cards_title="Kort att skanna",
    long_codes_title="Fler koder till samma kort",
    print_at_true_size="Skriv ut i 100 %. Det här strecket är 50 mm:",
    narrowest_bar="Smalaste strecket {module_mm} mm, för skrivare med {dpi} dpi.",
    set_up_title="Ställ in en skanner",
    set_up_steps=(
        "Öppna ”Skannrar” på kassan och välj ”Ställ in”.",
        "Skanna de tre koderna, en i taget. Ordningen spelar ingen roll.",
        "Kassan hittar själv hastighet, tangentbord och vad skannern sänder före och efter en kod.",
    ),
)

DANISH: Final = Words(
    receipt="Kvittering",
    receipt_for_loads="Kvittering for indbetaling",
    copy="KOPI",
    organisation="CVR-nr.",
    receipt_number="Kvittering",
    till="Kasse",
    operator="Betjent af",
    discount="Rabat",
    discount_on_sale="Rabat på hele købet",
    goods_total="Varer i alt",
    loads_heading="Værdi sat på kort",
    loads_total="Sat på kort i alt",
    loads={LoadKind.TOP_UP: "Påfyldning", LoadKind.ACTIVATION: "Nyt kort"},
    total="At betale",
    vat="Moms",
    before_vat="Ekskl. moms",
    with_vat="Inkl. moms",
    paid_with="Betalt med",
    card="Kort",
    cash="Kontant",
    terminal="Bankterminal",
    approved="Godkendt",
    approvals={
        Approval.OWN_BOOKS: "i butikkens egne bøger",
        Approval.ONLINE: "online",
        Approval.ALLOWANCE: "inden for kassens ramme",
        Approval.FLOOR_LIMIT: "under beløbsgrænsen",
        Approval.CASHIER: "bekræftet af ekspedienten",
    },
    left_on_card="Tilbage på kortet",
    rounding="Øreafrunding",
    received="Modtaget",
    change="Retur",
    thanks="Tak for besøget!",
    cards_title="Kort til at scanne",
    long_codes_title="Flere koder til de samme kort",
    print_at_true_size="Udskriv i 100 %. Denne streg er 50 mm:",
    narrowest_bar="Smalleste streg {module_mm} mm, til printere med {dpi} dpi.",
    set_up_title="Indstil en scanner",
    set_up_steps=(
        "Åbn ”Scannere” på kassen og vælg ”Indstil”.",
        "Scan de tre koder, en ad gangen. Rækkefølgen er ligegyldig.",
        "Kassen finder selv hastighed, tastatur og det, scanneren sender før og efter en kode.",
    ),
)

ENGLISH: Final = Words(
    receipt="Sales receipt",
    receipt_for_loads="Receipt for value put on cards",
    copy="COPY",
    organisation="Org. no.",
    receipt_number="Receipt",
    till="Till",
    operator="Served by",
    discount="Discount",
    discount_on_sale="Discount on the whole sale",
    goods_total="Goods",
    loads_heading="Value put on cards",
    loads_total="Put on cards",
    loads={LoadKind.TOP_UP: "Top-up", LoadKind.ACTIVATION: "New card"},
    total="To pay",
    vat="VAT",
    before_vat="Net",
    with_vat="Gross",
    paid_with="Paid with",
    card="Card",
    cash="Cash",
    terminal="Bank terminal",
    approved="Approved",
    approvals={
        Approval.OWN_BOOKS: "in the shop's own books",
        Approval.ONLINE: "online",
        Approval.ALLOWANCE: "within the till's allowance",
        Approval.FLOOR_LIMIT: "below the floor limit",
        Approval.CASHIER: "confirmed by the cashier",
    },
    left_on_card="Left on the card",
    rounding="Cash rounding",
    received="Received",
    change="Change",
    thanks="Thank you for your visit!",
    cards_title="Cards to scan",
    long_codes_title="More codes of the same cards",
    print_at_true_size="Print at 100 %. This line is 50 mm:",
    narrowest_bar="Narrowest bar {module_mm} mm, for printers of {dpi} dpi.",
    set_up_title="Set a scanner up",
    set_up_steps=(
        "Open “Scanners” on the till and choose “Set up”.",
        "Scan the three codes, one after the other, in any order.",
        "The till finds out how fast it is, which keyboard, and what it sends around a code.",
    ),
)

LANGUAGES: Final[Mapping[str, Words]] = {
    "nb": NORWEGIAN,
    "nn": NORWEGIAN,
    "no": NORWEGIAN,
    "sv": SWEDISH,
    "da": DANISH,
    "en": ENGLISH,
}


def words_of(locale: Locale) -> Words:
    """Return the words of a locale's language; a language we do not speak gets English."""
    return LANGUAGES.get(locale.language, ENGLISH)

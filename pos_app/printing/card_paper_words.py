"""The words of statements and slips of cards in the languages of our shops."""

from typing import Final

from babel import Locale

from pos_app.printing import finnish, german
from pos_app.printing.vocabulary import CardWords, languages_of_paper

NORWEGIAN: Final = CardWords(
    statement="Kontoutskrift for kort",
    card="Kort",
    new_pin="Ny PIN",
    number="Kortnummer",
    code="Kode",
    as_of="Per",
    put_on="Satt inn",
    taken_off="Brukt",
    held="Reservert",
    freed="Frigitt",
    balance="Saldo",
    available="Disponibelt",
    older_left_out="Eldre bevegelser er utelatt.",
    keep_it="Ta vare på dette som kontanter.",
    keep_pin="Oppbevar PIN-en et annet sted enn kortet.",
)
SWEDISH: Final = CardWords(
    statement="Kontoutdrag för kort",
    card="Kort",
    new_pin="Ny PIN",
    number="Kortnummer",
    code="Kod",
    as_of="Per",
    put_on="Insatt",
    taken_off="Använt",
    held="Reserverat",
    freed="Frigjort",
    balance="Saldo",
    available="Tillgängligt",
    older_left_out="Äldre händelser är utelämnade.",
    keep_it="Ta vara på detta som kontanter.",
    keep_pin="Förvara PIN-koden på annan plats än kortet.",
)
DANISH: Final = CardWords(
    statement="Kontoudtog for kort",
    card="Kort",
    new_pin="Ny PIN",
    number="Kortnummer",
    code="Kode",
    as_of="Pr.",
    put_on="Indsat",
    taken_off="Brugt",
    held="Reserveret",
    freed="Frigivet",
    balance="Saldo",
    available="Til rådighed",
    older_left_out="Ældre bevægelser er udeladt.",
    keep_it="Pas på dette som på kontanter.",
    keep_pin="Opbevar PIN-koden et andet sted end kortet.",
)
ENGLISH: Final = CardWords(
    statement="Card statement",
    card="Card",
    new_pin="New PIN",
    number="Card number",
    code="Code",
    as_of="As of",
    put_on="Put on",
    taken_off="Spent",
    held="Held",
    freed="Freed",
    balance="Balance",
    available="Can be spent",
    older_left_out="Older movements are left out.",
    keep_it="Look after this as you do after cash.",
    keep_pin="Keep the PIN apart from the card.",
)
LANGUAGES: Final = languages_of_paper(
    en=ENGLISH, nb=NORWEGIAN, sv=SWEDISH, da=DANISH, de=german.CARD_WORDS, fi=finnish.CARD_WORDS
)


def card_words_of(locale: Locale) -> CardWords:
    """Return the words of a locale's language, English where we have none of it."""
    return LANGUAGES.get(locale.language, ENGLISH)

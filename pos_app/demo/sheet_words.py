"""What the sheet of demo cards says, in the languages of our shops."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from babel import Locale

from pos_app.demo.cards import Situation, TokenKind
from pos_app.printing.vocabulary import languages_of_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """What the sheet of demo cards says in one language."""

    situations: Mapping[Situation, str]
    tokens: Mapping[TokenKind, str]
    made_with: str
    held: str
    to_sell_for: str
    expired: str
    expires: str
    active_from: str
    pin: str


NORWEGIAN: Final = SheetWords(
    situations={
        Situation.UNUSED: "Ubrukt",
        Situation.PARTIALLY_USED: "Delvis brukt",
        Situation.USED: "Brukt opp",
        Situation.EXPIRED: "Utløpt",
        Situation.INACTIVE: "Ikke solgt ennå",
        Situation.NOT_ACTIVE_YET: "Ikke gyldig ennå",
        Situation.RESERVED: "Delvis holdt av",
        Situation.WITH_PIN: "Med kode",
        Situation.CREDIT_NOTE: "Tilgodelapp",
        Situation.OTHER_CURRENCY: "Annen valuta",
        Situation.ONE_SHOT: "Koden gjelder én gang",
        Situation.EXPIRING_SOON: "Utløper snart",
    },
    tokens={
        TokenKind.PRINTED: "16 siffer, gjelder igjen og igjen",
        TokenKind.DINCARD: "DINCARD, gjelder igjen og igjen",
        TokenKind.ONCE: "gjelder én gang",
    },
    made_with="Opprinnelig {amount}",
    held="{amount} er holdt av",
    to_sell_for="Selges for {amount}",
    expired="Utløp {day}",
    expires="Utløper {day}",
    active_from="Gyldig fra {day}",
    pin="PIN {pin}",
)

ENGLISH: Final = SheetWords(
    situations={
        Situation.UNUSED: "Unused",
        Situation.PARTIALLY_USED: "Partly used",
        Situation.USED: "Used up",
        Situation.EXPIRED: "Expired",
        Situation.INACTIVE: "Not sold yet",
        Situation.NOT_ACTIVE_YET: "Not valid yet",
        Situation.RESERVED: "Partly on hold",
        Situation.WITH_PIN: "With a PIN",
        Situation.CREDIT_NOTE: "Credit note",
        Situation.OTHER_CURRENCY: "Another currency",
        Situation.ONE_SHOT: "The code works once",
        Situation.EXPIRING_SOON: "Expires soon",
    },
    tokens={
        TokenKind.PRINTED: "16 digits, works again and again",
        TokenKind.DINCARD: "DINCARD, works again and again",
        TokenKind.ONCE: "works once",
    },
    made_with="Made with {amount}",
    held="{amount} is on hold",
    to_sell_for="To be sold for {amount}",
    expired="Expired {day}",
    expires="Expires {day}",
    active_from="Valid from {day}",
    pin="PIN {pin}",
)

SWEDISH: Final = SheetWords(
    situations={
        Situation.UNUSED: "Oanvänt",
        Situation.PARTIALLY_USED: "Delvis använt",
        Situation.USED: "Förbrukat",
        Situation.EXPIRED: "Utgånget",
        Situation.INACTIVE: "Inte sålt än",
        Situation.NOT_ACTIVE_YET: "Inte giltigt än",
        Situation.RESERVED: "Delvis reserverat",
        Situation.WITH_PIN: "Med kod",
        Situation.CREDIT_NOTE: "Tillgodokvitto",
        Situation.OTHER_CURRENCY: "Annan valuta",
        Situation.ONE_SHOT: "Koden gäller en gång",
        Situation.EXPIRING_SOON: "Går snart ut",
    },
    tokens={
        TokenKind.PRINTED: "16 siffror, gäller om och om igen",
        TokenKind.DINCARD: "DINCARD, gäller om och om igen",
        TokenKind.ONCE: "gäller en gång",
    },
    made_with="Ursprungligen {amount}",
    held="{amount} är reserverat",
    to_sell_for="Säljs för {amount}",
    expired="Gick ut {day}",
    expires="Går ut {day}",
    active_from="Giltigt från {day}",
    pin="PIN {pin}",
)

DANISH: Final = SheetWords(
    situations={
        Situation.UNUSED: "Ubrugt",
        Situation.PARTIALLY_USED: "Delvist brugt",
        Situation.USED: "Brugt op",
        Situation.EXPIRED: "Udløbet",
        Situation.INACTIVE: "Ikke solgt endnu",
        Situation.NOT_ACTIVE_YET: "Ikke gyldigt endnu",
        Situation.RESERVED: "Delvist reserveret",
        Situation.WITH_PIN: "Med kode",
        Situation.CREDIT_NOTE: "Tilgodebevis",
        Situation.OTHER_CURRENCY: "Anden valuta",
        Situation.ONE_SHOT: "Koden gælder én gang",
        Situation.EXPIRING_SOON: "Udløber snart",
    },
    tokens={
        TokenKind.PRINTED: "16 cifre, gælder igen og igen",
        TokenKind.DINCARD: "DINCARD, gælder igen og igen",
        TokenKind.ONCE: "gælder én gang",
    },
    made_with="Oprindelig {amount}",
    held="{amount} er reserveret",
    to_sell_for="Sælges for {amount}",
    expired="Udløb {day}",
    expires="Udløber {day}",
    active_from="Gyldigt fra {day}",
    pin="PIN {pin}",
)

GERMAN: Final = SheetWords(
    situations={
        Situation.UNUSED: "Unbenutzt",
        Situation.PARTIALLY_USED: "Teilweise benutzt",
        Situation.USED: "Aufgebraucht",
        Situation.EXPIRED: "Abgelaufen",
        Situation.INACTIVE: "Noch nicht verkauft",
        Situation.NOT_ACTIVE_YET: "Noch nicht gültig",
        Situation.RESERVED: "Teilweise vorgemerkt",
        Situation.WITH_PIN: "Mit PIN",
        Situation.CREDIT_NOTE: "Gutschrift",
        Situation.OTHER_CURRENCY: "Andere Währung",
        Situation.ONE_SHOT: "Der Code gilt einmal",
        Situation.EXPIRING_SOON: "Läuft bald ab",
    },
    tokens={
        TokenKind.PRINTED: "16 Ziffern, gilt immer wieder",
        TokenKind.DINCARD: "DINCARD, gilt immer wieder",
        TokenKind.ONCE: "gilt einmal",
    },
    made_with="Ursprünglich {amount}",
    held="{amount} sind vorgemerkt",
    to_sell_for="Verkaufspreis {amount}",
    expired="Abgelaufen am {day}",
    expires="Läuft ab am {day}",
    active_from="Gültig ab {day}",
    pin="PIN {pin}",
)

FINNISH: Final = SheetWords(
    situations={
        Situation.UNUSED: "Käyttämätön",
        Situation.PARTIALLY_USED: "Osittain käytetty",
        Situation.USED: "Käytetty loppuun",
        Situation.EXPIRED: "Vanhentunut",
        Situation.INACTIVE: "Ei vielä myyty",
        Situation.NOT_ACTIVE_YET: "Ei vielä voimassa",
        Situation.RESERVED: "Osittain varattu",
        Situation.WITH_PIN: "PIN-koodilla",
        Situation.CREDIT_NOTE: "Hyvityslasku",
        Situation.OTHER_CURRENCY: "Muu valuutta",
        Situation.ONE_SHOT: "Koodi kelpaa kerran",
        Situation.EXPIRING_SOON: "Vanhenee pian",
    },
    tokens={
        TokenKind.PRINTED: "16 numeroa, kelpaa yhä uudelleen",
        TokenKind.DINCARD: "DINCARD, kelpaa yhä uudelleen",
        TokenKind.ONCE: "kelpaa kerran",
    },
    made_with="Alun perin {amount}",
    held="{amount} on varattu",
    to_sell_for="Myyntihinta {amount}",
    expired="Vanhentui {day}",
    expires="Vanhenee {day}",
    active_from="Voimassa alkaen {day}",
    pin="PIN {pin}",
)

LANGUAGES: Final = languages_of_paper(
    en=ENGLISH, nb=NORWEGIAN, sv=SWEDISH, da=DANISH, de=GERMAN, fi=FINNISH
)


def sheet_words_of(locale: Locale) -> SheetWords:
    """Return the words of a locale's language, English where we have none of it."""
    return LANGUAGES.get(locale.language, ENGLISH)

"""What the columns of an article table are called, in English and the languages of its shops."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final


class Column(StrEnum):
    """What a column of an article table holds; `CODE` is scanned, `NUMBER` the shop's own."""

    ID = "id"
    CODE = "code"
    NUMBER = "number"
    NAME = "name"
    GROUP = "group"
    PRICE = "price"
    VAT = "vat"
    PICTURE = "picture"
    PUT_AWAY = "put_away"


_WORDS: Final[Mapping[Column, str]] = {
    Column.ID: "id, article id",
    Column.CODE: (
        "code, ean, ean 13, ean code, ean kode, ean kod, ean koodi, gtin, upc, barcode, bar code,"
        " strekkode, streckkod, stregkode, strichcode, viivakoodi, kode, kod, koodi"
    ),
    Column.NUMBER: (
        "number, no, article number, article no, item number, item no, sku, plu, varenummer,"
        " varenr, vare nr, artikkelnummer, artikkelnr, artikelnummer, artikelnr, artikel nr,"
        " tuotenumero, tuotekoodi, tuotenro"
    ),
    Column.NAME: (
        "name, article, article name, item, item name, product, product name, title, description,"
        " navn, varenavn, vare, produkt, produktnavn, artikkel, beskrivelse, namn, benämning,"
        " artikel, vara, varunamn, produktnamn, betegnelse, bezeichnung, artikelbezeichnung,"
        " artikelname, produktname, nimi, tuote, tuotenimi, nimike"
    ),
    Column.GROUP: (
        "group, article group, product group, category, department, gruppe, varegruppe, kategori,"
        " avdeling, grupp, varugrupp, avdelning, afdeling, warengruppe, artikelgruppe, kategorie,"
        " abteilung, ryhmä, tuoteryhmä, kategoria, osasto"
    ),
    Column.PRICE: (
        "price, unit price, sales price, retail price, price incl vat, pris, utsalgspris,"
        " salgspris, enhetspris, pris inkl mva, pris inkl moms, utpris, försäljningspris, á pris,"
        " enhedspris, preis, verkaufspreis, vk, vk preis, bruttopreis, einzelpreis, hinta,"
        " myyntihinta, verollinen hinta, yksikköhinta"
    ),
    Column.VAT: (
        "vat, vat percent, vat rate, tax, tax rate, mva, mva sats, mva prosent, avgift, moms,"
        " momssats, moms procent, mwst, mwst satz, ust, mehrwertsteuer, umsatzsteuer, steuersatz,"
        " alv, alv kanta, alv prosentti, vero, verokanta"
    ),
    Column.PICTURE: "picture, image, bilde, bild, billede, kuva",
    Column.PUT_AWAY: "put away",
}
_MEANINGS: Final = {
    word.strip(): column for column, words in _WORDS.items() for word in words.split(",")
}
_NO_WORD: Final = re.compile(r"[\W_]+")


def columns_of(head: Sequence[str]) -> dict[Column, int]:
    """Return where each column is; of two that mean the same it is the first.

    Case, signs and what stands in brackets do not count: `MVA-sats (%)` is the VAT.
    """
    places: dict[Column, int] = {}
    for place, cell in enumerate(head):
        words = _NO_WORD.sub(" ", cell.partition("(")[0].casefold()).strip()
        meaning = _MEANINGS.get(words)
        if meaning is not None:
            places.setdefault(meaning, place)
    return places

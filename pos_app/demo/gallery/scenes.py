"""What a scene is, and what all of them share: a shop, its money, its articles."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from typing import Final

from pos_app.checkout.catalogue import Catalogue
from pos_app.demo.gallery.acting import LONG_NAME, NOW_MS, article
from pos_app.domain.money import Currency
from pos_app.domain.shop import Shop
from pos_app.ui.cashier.surroundings import Surroundings
from pos_app.ui.money_text import MoneyText
from pos_app.ui.snapshot import Shown

MONEY: Final = MoneyText("nb_NO", Currency.NOK, UTC)
SHOP: Final = Shop(
    name="Fjord & Furu", address=("Strandgata 12", "5004 Bergen"), organisation_number="999999999"
)
LONG_SHOP: Final = "Nordre Sandviksbodene Kolonial- og Delikatesseforretning, avdeling Bryggen"
BREAD: Final = article("Rye bread", 59_00)
BUN: Final = article("Cinnamon bun", 35_00)
TEA: Final = article("Earl Grey with cornflower, 100 g", 139_00, "Tea")
LONG: Final = article(LONG_NAME, 449_900_00, "Delikatessen und Spezialitäten aus aller Welt")
ARTICLES: Final = (
    BREAD,
    BUN,
    TEA,
    LONG,
    *(article(f"Article {number}", 10_00 + number * 7_50, "More") for number in range(24)),
)
CATALOGUE: Final = Catalogue(ARTICLES)
AROUND: Final = Surroundings(shop=SHOP, locale="nb_NO", now_ms=NOW_MS)


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen in one state: a name for its file, and how it is made anew."""

    name: str
    make: Callable[[], Shown]

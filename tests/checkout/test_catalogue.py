import pytest

from pos_app.checkout.catalogue import Catalogue, folded
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId


def article_of(name: str, code: str = "", group: str = "Mat") -> Article:
    return Article(
        article_id=ArticleId(f"id-{name}"),
        code=code or name,
        name=name,
        group=group,
        unit_price_minor=100,
        vat_basis_points=1500,
    )


SHOP = (
    article_of("Grovbrød", "7038010000010"),
    article_of("Lettmelk 1 l", "7038010000027"),
    article_of("Melk, hel", "7038010000034"),
    article_of("Crème brûlée", "101", "Dessert"),
    article_of("Blåbær", "036000291452", "Frukt"),
    article_of("Melkesjokolade", "96385074", "Godteri"),
)


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue(SHOP)


def names_found(catalogue: Catalogue, search: str, group: str = "") -> list[str]:
    return [article.name for article in catalogue.look(search, group).articles]


def test_an_article_is_found_by_its_code_and_by_its_id(catalogue: Catalogue) -> None:
    assert catalogue.find_by_code("7038010000010") == SHOP[0]
    assert catalogue.find_by_code("101") == SHOP[3]
    assert catalogue.find_by_code("7038010000011") is None
    assert catalogue.find_by_id("id-Blåbær") == SHOP[4]
    assert catalogue.find_by_id("id-nothing") is None


@pytest.mark.parametrize("scanned", ["036000291452", "0036000291452"])
def test_one_gtin_is_one_article_however_long_it_is_written(
    catalogue: Catalogue, scanned: str
) -> None:
    assert catalogue.find_by_code(scanned) == SHOP[4]


def test_a_short_number_is_no_gtin(catalogue: Catalogue) -> None:
    assert catalogue.find_by_code("0101") is None


def test_groups_stand_in_the_order_of_the_shop(catalogue: Catalogue) -> None:
    assert catalogue.groups == ("Mat", "Dessert", "Frukt", "Godteri")
    assert names_found(catalogue, "", "Dessert") == ["Crème brûlée"]
    assert names_found(catalogue, "", "Fisk") == []
    assert names_found(catalogue, "creme", "Dessert") == ["Crème brûlée"]
    assert names_found(catalogue, "melk", "Fisk") == []
    assert len(names_found(catalogue, "")) == len(SHOP)


@pytest.mark.parametrize(
    ("search", "names"),
    [
        ("creme", ["Crème brûlée"]),
        ("CRÈME BRU", ["Crème brûlée"]),
        ("brod", ["Grovbrød"]),
        ("brød", ["Grovbrød"]),
        ("blabaer", ["Blåbær"]),
        ("Bla\u030abær", ["Blåbær"]),
        ("brulee creme", ["Crème brûlée"]),
        ("creme melk", []),
        ("70380100000", ["Grovbrød", "Lettmelk 1 l", "Melk, hel"]),
        ("dessert", ["Crème brûlée"]),
        ("%", []),
    ],
)
def test_marks_case_and_order_do_not_count(
    catalogue: Catalogue, search: str, names: list[str]
) -> None:
    assert names_found(catalogue, search) == names


def test_words_that_begin_so_come_before_words_that_hold_it(catalogue: Catalogue) -> None:
    assert names_found(catalogue, "melk") == ["Melk, hel", "Melkesjokolade", "Lettmelk 1 l"]
    assert names_found(catalogue, "melk", "Mat") == ["Melk, hel", "Lettmelk 1 l"]


def test_more_than_can_be_shown_is_said_to_be_more(catalogue: Catalogue) -> None:
    found = catalogue.look("melk", most=2)
    assert (len(found.articles), found.is_all) == (2, False)
    assert catalogue.look("melk", most=3).is_all


def test_a_name_of_two_lines_is_one_article() -> None:
    catalogue = Catalogue([article_of("Kaffe\nfilter"), article_of("Te")])
    assert names_found(catalogue, "filter kaffe") == ["Kaffe\nfilter"]
    assert names_found(catalogue, "te") == ["Te", "Kaffe\nfilter"]


def test_an_empty_catalogue_finds_nothing() -> None:
    assert names_found(Catalogue([]), "melk") == []
    assert Catalogue([]).find_by_code("1") is None


def test_folding_leaves_plain_text_alone() -> None:
    assert folded("Straße ÆØÅ łódź") == "strasse aeoa lodz"

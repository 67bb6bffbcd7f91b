"""The demo shop is a real shop, and a row that does not make sense is named."""

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pos_app.demo.catalogue import DemoShop, demo_shop, read_articles, read_demo_shop
from pos_app.domain.money import Currency
from pos_app.domain.token import ArticleCode, read_scan
from pos_app.errors import Code, Refused
from pos_app.paths import resource
from pos_app.printing.codes import code_128
from pos_app.ui.picture_files import read_picture

HEAD = "id,code,name,group,price,vat_percent,picture\n"
GOOD = "mug,2001843304971,Krus,Hjem,189.00,25,krus-fyr.svg\n"
RATES = (25, 15, 0)
SVG = "{http://www.w3.org/2000/svg}"
UNDERSTOOD_BY_QT = {"svg", "g", "rect", "circle", "ellipse", "path", "polygon"}


@pytest.fixture(scope="module")
def shop() -> DemoShop:
    return demo_shop()


def written(folder: Path, text: str) -> Path:
    path = folder / "articles.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shop_has_a_name_an_address_and_about_sixty_articles(shop: DemoShop) -> None:
    assert shop.shop.name == "Fyrvokterens Hage"
    assert shop.shop.address == ("Lyktestien 3", "5999 Lyngholmen")
    assert shop.shop.organisation_number == "313 131 319 MVA"
    assert (shop.currency, shop.locale) == (Currency.NOK, "nb_NO")
    assert 55 <= len(shop.articles) <= 70


def test_the_articles_fill_six_to_eight_groups_at_every_norwegian_rate(shop: DemoShop) -> None:
    groups = Counter(article.group for article in shop.articles)
    assert 6 <= len(groups) <= 8
    assert min(groups.values()) >= 4
    assert {article.vat_basis_points for article in shop.articles} == {2500, 1500, 1200, 0}


def test_every_code_is_scanned_as_an_article_and_can_be_printed(shop: DemoShop) -> None:
    for article in shop.articles:
        assert read_scan(article.code) == ArticleCode(article.code)
        code_128(article.code)
    long_codes = [article.code for article in shop.articles if len(article.code) == 13]
    assert all(20 <= int(code[:2]) <= 29 for code in long_codes)
    assert len(long_codes) >= 50
    assert any(len(article.code) == 3 for article in shop.articles)


def test_names_hold_nordic_letters_and_some_are_very_long(shop: DemoShop) -> None:
    names = [article.name for article in shop.articles]
    letters = set("".join(names))
    assert letters >= set("æøåØ")
    assert max(map(len, names)) > 80


def test_every_article_has_a_picture_of_its_own_that_qt_draws(shop: DemoShop) -> None:
    pictures = [article.picture for article in shop.articles]
    assert len(set(pictures)) == len(pictures)
    drawn: set[bytes] = set()
    for picture in pictures:
        assert picture is not None
        path = resource(*picture.split("/"))
        image = read_picture(path)
        assert (image.width(), image.height()) == (480, 224)
        drawn.add(bytes(image.constBits()))
    assert len(drawn) == len(pictures)


def test_pictures_use_only_what_qt_understands_and_stay_small(shop: DemoShop) -> None:
    folder = resource("demo", "pictures")
    files = sorted(folder.iterdir())
    assert {f"demo/pictures/{file.name}" for file in files} == {a.picture for a in shop.articles}
    for file in files:
        for element in ET.parse(file).iter():  # noqa: S314 - our own files
            assert element.tag.removeprefix(SVG) in UNDERSTOOD_BY_QT
            assert not {"class", "style", "filter", "clip-path"} & set(element.attrib)
    assert sum(file.stat().st_size for file in files) < 500_000


def test_a_good_row_becomes_an_article(tmp_path: Path) -> None:
    (article,) = read_articles(written(tmp_path, HEAD + GOOD), RATES)
    assert article.unit_price_minor == 18900
    assert article.vat_basis_points == 2500
    assert article.picture == "demo/pictures/krus-fyr.svg"


def test_a_file_that_a_spreadsheet_wrote_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "articles.csv"
    path.write_bytes(("\ufeff" + HEAD + GOOD + "\n").replace("\n", "\r\n").encode())
    assert [article.name for article in read_articles(path, RATES)] == ["Krus"]


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        ("x,2001843304972,Krus,Hjem,189.00,25,", "code", "check_digit"),
        ("x,20018433049,Krus,Hjem,189.00,25,", "code", "length"),
        ("x,KRUS,Krus,Hjem,189.00,25,", "code", "not_digits"),
        ("x,,Krus,Hjem,189.00,25,", "code", "not_digits"),
        ("x,102,Krus,Hjem,189.005,25,", "price", "not_in_minor_units"),
        ('x,102,Krus,Hjem,"189,00",25,', "price", "not_a_number"),
        ("x,102,Krus,Hjem,NaN,25,", "price", "not_in_minor_units"),
        ("x,102,Krus,Hjem,Infinity,25,", "price", "not_in_minor_units"),
        ("x,102,Krus,Hjem,1e999999999,25,", "price", "not_a_number"),
        ("x,102,Krus,Hjem,-1.00,25,", "price", "negative"),
        ("x,102,Krus,Hjem,,25,", "price", "not_a_number"),
        ("x,102,Krus,Hjem,189.00,24,", "vat_percent", "no_such_rate"),
        ("x,102,,Hjem,189.00,25,", "name", "empty"),
        ("x,102,Krus,,189.00,25,", "group", "empty"),
        (",102,Krus,Hjem,189.00,25,", "id", "empty"),
        ("mug,102,Krus,Hjem,189.00,25,", "id", "twice"),
        ("x,2001843304971,Krus,Hjem,189.00,25,", "code", "twice"),
        ("x,102,Krus,Hjem,189.00,25,no-such.svg", "picture", "not_there"),
        ("x,102,Krus,Hjem,189.00,25", "columns", "count"),
        ("x,102,Krus,Hjem,189.00,25,,more", "columns", "count"),
    ],
)
def test_a_row_that_does_not_make_sense_is_refused_by_its_number(
    tmp_path: Path, row: str, field: str, reason: str
) -> None:
    path = written(tmp_path, f"{HEAD}{GOOD}{row}\n")
    with pytest.raises(Refused) as caught:
        read_articles(path, RATES)
    assert caught.value.code is Code.INVALID_FIELD
    assert caught.value.fields["row"] == 3
    assert (caught.value.fields["field"], caught.value.fields["reason"]) == (field, reason)


@pytest.mark.parametrize("text", ["", "id;code;name\n", 'id,code,name,group,price,vat_percent,"'])
def test_a_file_with_other_columns_is_not_an_article_file(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(Refused) as caught:
        read_articles(path, RATES)
    assert caught.value.code is Code.UNREADABLE_FILE
    assert caught.value.fields["path"] == str(path)


def test_a_file_that_is_missing_or_not_text_is_named(tmp_path: Path) -> None:
    binary = tmp_path / "articles.csv"
    binary.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "nowhere.csv", binary):
        with pytest.raises(Refused) as caught:
            read_articles(path, RATES)
        assert caught.value.fields["path"] == str(path)


@pytest.mark.parametrize("text", ["name = ", 'name = "Krus"\n', "currency = 1\n"])
def test_a_shop_file_that_says_too_little_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "shop.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        read_demo_shop(path, written(tmp_path, HEAD))
    assert caught.value.code is Code.UNREADABLE_FILE
    assert caught.value.fields["path"] == str(path)

import pytest

from pos_app.journal.article_columns import Column, columns_of

WANTED = {Column.CODE, Column.NAME, Column.GROUP, Column.PRICE, Column.VAT}


@pytest.mark.parametrize(
    "head",
    [
        ("code", "name", "group", "price", "vat_percent"),
        ("EAN", "Product name", "Category", "Retail price", "VAT %"),
        ("Strekkode", "Varenavn", "Varegruppe", "Utsalgspris", "MVA-sats (%)"),
        ("Streckkod", "Benämning", "Varugrupp", "Försäljningspris", "Moms %"),
        ("Stregkode", "Varenavn", "Varegruppe", "Salgspris", "Moms"),
        ("Barcode", "Bezeichnung", "Warengruppe", "Verkaufspreis", "MwSt.-Satz"),
        ("Viivakoodi", "Tuotenimi", "Tuoteryhmä", "Myyntihinta", "ALV-kanta"),
    ],
)
def test_a_head_is_understood_in_each_language(head: tuple[str, ...]) -> None:
    assert columns_of(head) == dict(
        zip(
            (Column.CODE, Column.NAME, Column.GROUP, Column.PRICE, Column.VAT),
            range(5),
            strict=True,
        )
    )


def test_of_two_columns_that_mean_the_same_the_first_counts() -> None:
    assert columns_of(("stock", "Pris", "EAN", "price")) == {Column.PRICE: 1, Column.CODE: 2}


def test_a_price_without_its_tax_is_not_taken_for_one_with_it() -> None:
    assert columns_of(("Pris eks. mva", "Nettopreis", "Inköpspris")) == {}

from dataclasses import replace

import pytest

from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId, TillId
from pos_app.errors import Code, Refused
from pos_app.journal.articles import Articles
from pos_app.storage.store import Store


def article_of(number: int) -> Article:
    return Article(
        article_id=ArticleId(f"a-{number}"),
        code=f"{number:05d}",
        name=f"Vare nr. {number}",
        group="Diverse",
        unit_price_minor=number * 100,
        vat_basis_points=2500,
        picture=None if number % 2 else f"{number}.svg",
    )


@pytest.fixture
def articles(store: Store) -> Articles:
    return Articles(store, TillId("till-1"))


def test_articles_come_back_in_the_order_of_the_shop(articles: Articles) -> None:
    shop = tuple(article_of(number) for number in (3, 1, 2))
    articles.put(shop).result()
    assert articles.load().result() == shop


def test_an_article_is_changed_in_its_place(articles: Articles) -> None:
    articles.put([article_of(1), article_of(2)]).result()
    dearer = replace(article_of(1), unit_price_minor=150, code="00099", picture="new.svg")
    articles.put([dearer, article_of(3)]).result()
    assert articles.load().result() == (dearer, article_of(2), article_of(3))


def test_putting_the_same_catalogue_twice_changes_nothing(articles: Articles) -> None:
    shop = tuple(article_of(number) for number in range(1, 4))
    for _ in range(2):
        articles.put(shop).result()
    assert articles.load().result() == shop
    articles.put([]).result()
    assert articles.load().result() == shop


def test_two_tills_have_each_their_own_catalogue(store: Store, articles: Articles) -> None:
    articles.put([article_of(1)]).result()
    other = Articles(store, TillId("till-2"))
    assert other.load().result() == ()
    other.put([article_of(1)]).result()


@pytest.mark.parametrize(
    "wrong",
    [
        replace(article_of(2), unit_price_minor=-1),
        replace(article_of(2), vat_basis_points=10_001),
        replace(article_of(2), vat_basis_points=-1),
        replace(article_of(2), name=""),
        replace(article_of(2), code=" 1"),
        replace(article_of(2), group="\x00"),
        replace(article_of(2), code=article_of(1).code),
    ],
)
def test_a_wrong_article_keeps_the_whole_list_out(articles: Articles, wrong: Article) -> None:
    articles.put([article_of(1)]).result()
    with pytest.raises(Refused) as refused:
        articles.put([article_of(3), wrong]).result()
    assert refused.value.code == Code.INVALID_FIELD
    assert articles.load().result() == (article_of(1),)

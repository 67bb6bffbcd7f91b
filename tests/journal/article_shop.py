"""Articles for tests: a few real ones, and any that may be kept."""

from hypothesis import strategies as st

from pos_app.domain.article import Article, code_key
from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import LONGEST_ARTICLE_NAME, KeptArticle
from pos_app.domain.money import LARGEST_AMOUNT_MINOR


def article(
    article_id: str,
    code: str,
    name: str = "Kaffe",
    price_minor: int = 29_90,
    *,
    group: str = "Drikke",
    vat: int = 1500,
    is_put_away: bool = False,
) -> KeptArticle:
    return KeptArticle(
        article=Article(
            article_id=ArticleId(article_id),
            code=code,
            name=name,
            group=group,
            unit_price_minor=price_minor,
            vat_basis_points=vat,
        ),
        is_put_away=is_put_away,
    )


COFFEE = article("coffee", "7038010009457")
MILK = article("milk", "12", "Melk", 22_00, group="Meieri")

_texts = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00\ufffd"), max_size=20
).map(str.strip)
_names = st.one_of(st.just("x" * LONGEST_ARTICLE_NAME), _texts.filter(bool))
_kept = st.builds(
    KeptArticle,
    article=st.builds(
        Article,
        article_id=_names.map(ArticleId),
        code=st.integers(0, 99_999).map(str)
        | st.from_regex(r"[A-Z]{2}-[0-9]{3,9}", fullmatch=True),
        name=_names,
        group=_texts,
        unit_price_minor=st.integers(0, LARGEST_AMOUNT_MINOR),
        vat_basis_points=st.integers(0, 10_000),
        picture=st.none() | _texts.filter(bool),
    ),
    is_put_away=st.booleans(),
)
shops = st.lists(
    _kept,
    min_size=1,
    max_size=12,
    unique_by=(lambda one: one.article.article_id, lambda one: code_key(one.article.code)),
)
"""What a shop may keep."""

"""What the pages of articles say: of each fact, and of what is wrong with it or with a row."""

from PySide6.QtCore import QCoreApplication

from pos_app.journal.article_cells import Wrong
from pos_app.ui.articles.draft import Fact
from pos_app.ui.backoffice.choice_page import ChoiceWords

translate = QCoreApplication.translate


def wrong_text(why: Wrong) -> str:
    """Return what to look at."""
    return {
        Wrong.COLUMNS: translate("articles", "It has more columns than the head."),
        Wrong.CODE_EMPTY: translate("articles", "The code is missing."),
        Wrong.CODE_NOT_SCANNABLE: translate(
            "articles", "No scanner reads such a code. Letters need six characters at least."
        ),
        Wrong.CODE_CHECK_DIGIT: translate(
            "articles", "The last digit of the code does not fit the others: it is mistyped."
        ),
        Wrong.CODE_SHORTENED: translate(
            "articles", "A spreadsheet has shortened the code. Format its column as text."
        ),
        Wrong.CODE_TAKEN: translate("articles", "Another article has this code."),
        Wrong.TWICE: translate("articles", "The same article or code stands further up."),
        Wrong.NAME: translate("articles", "The name is missing, too long or not readable."),
        Wrong.GROUP: translate("articles", "The group is too long or not readable."),
        Wrong.PRICE: translate("articles", "The price cannot be read."),
        Wrong.PRICE_UNCLEAR: translate(
            "articles", "The price could be two amounts. Write it with two decimals."
        ),
        Wrong.VAT: translate("articles", "The VAT cannot be read. Write it in per cent, as 25."),
        Wrong.ID: translate("articles", "The id of the article is not readable."),
    }[why]


def fact_name(fact: Fact) -> str:
    """Return what a fact of an article is called."""
    return {
        Fact.CODE: translate("articles", "Code"),
        Fact.NAME: translate("articles", "Name"),
        Fact.PRICE: translate("articles", "Price"),
        Fact.GROUP: translate("articles", "Group"),
        Fact.VAT: translate("articles", "VAT"),
    }[fact]


def question(fact: Fact) -> str:
    """Return what the field asks for."""
    return {
        Fact.CODE: translate("articles", "Scan its code, or type it"),
        Fact.NAME: translate("articles", "Its name, as on the receipt"),
        Fact.PRICE: translate("articles", "Its price, VAT included"),
        Fact.GROUP: translate("articles", "A group on the shelf, if it is to be in one"),
        Fact.VAT: translate("articles", "VAT in per cent"),
    }[fact]


def choice_words(fact: Fact) -> ChoiceWords:
    """Return what the page says that offers the usual values of a fact."""
    return ChoiceWords(
        key="choice",
        title=fact_name(fact),
        field=question(fact),
        go_on=translate("articles", "Go on with what is typed"),
        hint=translate("articles", "Type the first one."),
    )

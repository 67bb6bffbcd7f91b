"""What is wrong with a row of a table of cards, in a sentence each."""

from PySide6.QtCore import QCoreApplication

from pos_app.journal.card_table import Wrong

translate = QCoreApplication.translate


def wrong_text(why: Wrong) -> str:
    """Return what to look at."""
    return {
        Wrong.COLUMNS: translate("office", "It has more columns than the head."),
        Wrong.TOKEN: translate(
            "office", "The code is missing, or no scanner takes it for a card's."
        ),
        Wrong.AMOUNT: translate("office", "The amount cannot be read for certain."),
        Wrong.EXPIRES: translate("office", "The day cannot be read. Write it as 2027-12-31."),
        Wrong.TEXT: translate("office", "A text in it is too long or not readable."),
        Wrong.TWICE: translate("office", "The same card or code stands further up."),
        Wrong.CARD_EXISTS: translate("office", "There is another card with this number."),
        Wrong.TOKEN_EXISTS: translate("office", "The code leads to another card already."),
    }[why]

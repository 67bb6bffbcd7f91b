import pytest

from pos_app.domain.kept_article import WrongCode
from pos_app.journal.article_cells import Wrong
from pos_app.ui.articles.article_words import wrong_code_text, wrong_text


def test_everything_that_can_be_wrong_has_a_sentence_of_its_own() -> None:
    told = [wrong_text(why) for why in Wrong]
    assert all(sentence.endswith(".") for sentence in told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("why", WrongCode)
def test_a_wrong_code_is_told_as_in_a_table(why: WrongCode) -> None:
    assert wrong_code_text(why) in {wrong_text(one) for one in Wrong}

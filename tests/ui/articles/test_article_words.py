from pos_app.journal.article_cells import Wrong
from pos_app.ui.articles.article_words import fact_name, question, wrong_text
from pos_app.ui.articles.draft import Fact


def test_everything_that_can_be_wrong_has_a_sentence_of_its_own() -> None:
    told = [wrong_text(why) for why in Wrong]
    assert all(sentence.endswith(".") for sentence in told)
    assert len(set(told)) == len(told)


def test_each_fact_has_a_name_and_a_question() -> None:
    told = [text for fact in Fact for text in (fact_name(fact), question(fact))]
    assert len(set(told)) == 2 * len(Fact)

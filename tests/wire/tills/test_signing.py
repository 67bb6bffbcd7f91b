"""What a till signs: no part of a question can be changed on its way."""

from hypothesis import given
from hypothesis import strategies as st

from pos_app.wire.tills.signing import signed_text

QUESTIONS = st.tuples(st.sampled_from(["GET", "POST"]), st.text(alphabet="/a?&"), st.binary())


@given(one=QUESTIONS, other=QUESTIONS)
def test_different_questions_are_signed_differently(
    one: tuple[str, str, bytes], other: tuple[str, str, bytes]
) -> None:
    assert (signed_text(*one) == signed_text(*other)) == (one == other)

import pytest

from pos_app.scanning.shapes import known_shapes

UUID = "0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000"


@pytest.mark.parametrize(
    "text",
    ["5901234123457", "96385074", "036000291452", "4012888888881881", UUID, f"DINCARD:{UUID}"],
)
def test_what_a_till_meets_is_known(text: str) -> None:
    assert known_shapes()(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "kaffe",
        "kaffekopp",
        "5901234123456",
        "123456",
        "DINCARD:kaffe",
        "9" * 49,
        "\N{FULLWIDTH DIGIT ONE}" * 16,
    ],
)
def test_what_people_type_is_not(text: str) -> None:
    assert not known_shapes()(text)


def test_a_prefix_of_the_shop_makes_its_tokens_known() -> None:
    is_known = known_shapes(["GIFT-", ""])
    assert is_known("GIFT-a1b2c3")
    assert not is_known("GIFT-a1b2")
    assert not is_known("GIFT-a1 b2c3")
    assert not is_known("GIFT-" + "1" * 44)
    assert not is_known("TOYS-a1b2c3")

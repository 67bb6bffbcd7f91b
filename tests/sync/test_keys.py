"""A till's keys: the same again for the same life, and sealed for nobody else."""

import pytest

from pos_app.errors import Broken, Code
from pos_app.sync.keys import HandedOver, public_key_of, seal, signing_key, unseal

HANDED = HandedOver(b"t" * 32, b"p" * 32)


def test_a_life_has_one_key_and_another_life_another() -> None:
    keys = [public_key_of(signing_key(b"s" * 32, name)) for name in ("one", "one", "two")]
    assert keys[0] == keys[1] != keys[2]
    assert public_key_of(signing_key(b"r" * 32, "one")) != keys[0]


def test_what_was_handed_over_is_opened_by_the_key_that_sealed_it() -> None:
    sealed = seal(b"s" * 32, HANDED)
    assert HANDED.token_key not in sealed
    assert unseal(b"s" * 32, sealed) == HANDED
    with pytest.raises(Broken) as caught:
        unseal(b"r" * 32, sealed)
    assert caught.value.code is Code.KEY_WRONG

"""A till's keys: the same again for the same life, and sealed for nobody else."""

import pytest

from pos_app.errors import Broken, Code
from pos_app.sync.keys import (
    HandedOver,
    public_key_of,
    seal,
    seal_body,
    signing_key,
    unseal,
    unseal_beside,
    unseal_body,
)

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


def test_a_request_that_names_a_token_opens_by_the_tills_key_alone() -> None:
    sealed = seal_body(b"s" * 32, b'{"token": "secret"}')
    assert b"secret" not in sealed
    assert unseal_body(b"s" * 32, sealed) == b'{"token": "secret"}'
    with pytest.raises(Broken):
        unseal_body(b"x" * 32, sealed)


def test_another_secret_is_sealed_beside_what_was_handed_over() -> None:
    handed = HandedOver(b"t" * 32, b"p" * 32)
    sealed = seal(b"s" * 32, handed, b"more")
    assert unseal(b"s" * 32, sealed) == handed
    assert unseal_beside(b"s" * 32, sealed) == b"more"

import hashlib
import hmac

from hypothesis import given
from hypothesis import strategies as st

from pos_app.storage.keyed_hash import keyed_hash, sha256


@given(st.binary(max_size=200))
def test_the_hash_is_the_one_everybody_means(text: bytes) -> None:
    assert sha256(text).digest() == hashlib.sha256(text).digest()


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_a_key_of_any_length_makes_what_the_library_makes(key: bytes, text: bytes) -> None:
    assert keyed_hash(key, text) == hmac.digest(key, text, "sha256")

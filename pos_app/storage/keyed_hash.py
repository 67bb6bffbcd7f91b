"""HMAC-SHA256 (RFC 2104) by the hash that Python brings itself.

`hashlib` and `hmac` load OpenSSL, which takes longer than all the hashing of a start, and a till
has no other use for it before its first sale.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import hashlib as own
else:
    try:
        own = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256")
    except ModuleNotFoundError:  # a Python that was built to leave all hashing to OpenSSL
        own = import_module("hashlib")

sha256: Final = own.sha256
_BLOCK_BYTES: Final = 64
_INNER: Final = bytes(byte ^ 0x36 for byte in range(256))
_OUTER: Final = bytes(byte ^ 0x5C for byte in range(256))


def keyed_hash(key: bytes, text: bytes) -> bytes:
    """Return the 32 bytes that the key and the text make together."""
    if len(key) > _BLOCK_BYTES:
        key = sha256(key).digest()
    key = key.ljust(_BLOCK_BYTES, b"\0")
    inner = sha256(key.translate(_INNER) + text).digest()
    return sha256(key.translate(_OUTER) + inner).digest()

"""Norway's signature of each cash sale: RSA over the one before, date, time, number and amounts.

The regulation on cash registers asks for RSA with keys of 1024 bits and SHA-1, padded as PKCS #1
has it. Neither is what one would choose today; the chain of SHA-256 beside it is what we lean on.
"""

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Final, cast

from pos_app.domain.operation import Operation
from pos_app.domain.oslo import oslo_time
from pos_app.domain.till import Till, is_training
from pos_app.storage.signatures import (
    KeptKey,
    add_key,
    add_signature,
    last_signature,
    list_keys,
)
from pos_app.storage.statement import Connection

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

KEY_BITS: Final = 1024
PUBLIC_EXPONENT: Final = 65_537
BEFORE_THE_FIRST: Final = "0"


class NorwegianSigner:
    """Signs with the till's own key, which is made with its first signature."""

    def sign(
        self,
        connection: Connection,
        till: Till,
        operation: Operation,
        *,
        number: int,
        with_vat_minor: int,
        without_vat_minor: int,
    ) -> None:
        """Keep the signature of a receipt; what is practised is not signed."""
        if is_training(till):
            return
        keys = list_keys(connection, till.till_id)
        key = keys[-1] if keys else _new_key(connection, till, operation.made_at_ms)
        before = last_signature(connection, till.till_id)
        said = signed_text(
            BEFORE_THE_FIRST if before is None else before.value,
            operation.made_at_ms,
            number,
            with_vat_minor,
            without_vat_minor,
        )
        add_signature(connection, operation, key.key_version, _signed(key, said))


def signed_text(
    previous: str, at_ms: int, number: int, with_vat_minor: int, without_vat_minor: int
) -> str:
    """Return what is signed: previous signature;date;time;number;amount with VAT;without VAT."""
    moment = oslo_time(at_ms)
    return ";".join(
        (
            previous,
            moment.strftime("%Y-%m-%d"),
            moment.strftime("%H:%M:%S"),
            str(number),
            decimal_text(with_vat_minor),
            decimal_text(without_vat_minor),
        )
    )


def decimal_text(amount_minor: int) -> str:
    """Return an amount with two decimals and a point: -1640 is `-16.40`."""
    sign = "-" if amount_minor < 0 else ""
    return f"{sign}{abs(amount_minor) // 100}.{abs(amount_minor) % 100:02}"


def is_signature(key: KeptKey, said: str, value: str) -> bool:
    """Tell whether the value is the key's signature of what is said."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - as below
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15  # noqa: PLC0415
    from cryptography.hazmat.primitives.hashes import SHA1  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: PLC0415

    public = cast("RSAPublicKey", load_pem_public_key(key.public_pem.encode()))
    try:
        public.verify(b64decode(value), said.encode(), PKCS1v15(), SHA1())  # noqa: S303 - the law's
    except (InvalidSignature, ValueError):
        return False
    return True


def _signed(key: KeptKey, said: str) -> str:
    # A till starts without these: they are wanted at the first sale.
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15  # noqa: PLC0415
    from cryptography.hazmat.primitives.hashes import SHA1  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    private = cast("RSAPrivateKey", load_pem_private_key(key.private_pem.encode(), password=None))
    return b64encode(private.sign(said.encode(), PKCS1v15(), SHA1())).decode()  # noqa: S303


def _new_key(connection: Connection, till: Till, at_ms: int) -> KeptKey:
    from cryptography.hazmat.primitives import serialization as forms  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key  # noqa: PLC0415

    private = generate_private_key(PUBLIC_EXPONENT, KEY_BITS)
    key = KeptKey(
        key_version="1",
        private_pem=private.private_bytes(
            forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption()
        ).decode(),
        public_pem=private.public_key()
        .public_bytes(forms.Encoding.PEM, forms.PublicFormat.SubjectPublicKeyInfo)
        .decode(),
    )
    add_key(connection, till.till_id, key, at_ms)
    return key

"""AWS Signature Version 4, for receivers that stand behind an AWS gateway.

Written out here: AWS's own signers need a newer Python than we do, or bring seventeen megabytes of
descriptions of other services along. AWS's published examples hold it to the letter.
"""

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from urllib.parse import quote

ALGORITHM: Final = "AWS4-HMAC-SHA256"
_TERMINATOR: Final = "aws4_request"
_UNRESERVED: Final = "-_.~"
_SPACES: Final = re.compile(" +")
_SLASHES: Final = re.compile("/{2,}")
_KEEPS_ITS_PATH: Final = "s3"
"""The one service that takes a path as it comes; all others normalise and escape it once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwsSecret:
    """Whose key signs, and for which service in which region it is good."""

    access_key_id: str
    secret_access_key: str = field(repr=False)
    region: str
    service: str


def aws_headers(
    secret: AwsSecret,
    *,
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: bytes,
    at: datetime,
) -> dict[str, str]:
    """Return the headers that sign a request, `headers` among what is signed: `host` has to be.

    `target` is the path and query as they stand in the request; names of headers are lower case;
    `at` is UTC.
    """
    moment = at.strftime("%Y%m%dT%H%M%SZ")
    signed = {name: _SPACES.sub(" ", value.strip()) for name, value in headers.items()}
    signed["x-amz-date"] = moment
    names = ";".join(sorted(signed))
    path, _, query = target.partition("?")
    canonical = "\n".join(
        [
            method,
            _canonical_path(path, secret.service),
            _canonical_query(query),
            *(f"{name}:{signed[name]}" for name in sorted(signed)),
            "",
            names,
            hashlib.sha256(body).hexdigest(),
        ]
    )
    scope = "/".join([moment[:8], secret.region, secret.service, _TERMINATOR])
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    signature = hmac.digest(
        _key_of_the_day(secret, moment[:8]),
        f"{ALGORITHM}\n{moment}\n{scope}\n{digest}".encode(),
        "sha256",
    )
    return {
        "authorization": f"{ALGORITHM} Credential={secret.access_key_id}/{scope}, "
        f"SignedHeaders={names}, Signature={signature.hex()}",
        "x-amz-date": moment,
    }


def _canonical_path(path: str, service: str) -> str:
    if service == _KEEPS_ITS_PATH:
        return path or "/"
    kept: list[str] = []
    for step in path.split("/"):
        if step == "..":
            kept[-1:] = []
        elif step != ".":
            kept.append(step)
    return quote(_SLASHES.sub("/", f"/{'/'.join(kept)}"), safe=f"/{_UNRESERVED}")


def _canonical_query(query: str) -> str:
    pairs = [part.partition("=")[::2] for part in query.split("&")] if query else []
    return "&".join(f"{name}={value}" for name, value in sorted(pairs))


def _key_of_the_day(secret: AwsSecret, day: str) -> bytes:
    key = f"AWS4{secret.secret_access_key}".encode()
    for part in (day, secret.region, secret.service, _TERMINATOR):
        key = hmac.digest(key, part.encode(), "sha256")
    return key

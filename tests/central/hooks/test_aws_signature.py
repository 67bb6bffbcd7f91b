"""AWS's published examples for Signature Version 4, and what they leave out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pos_app.central.hooks.aws_signature import AwsSecret, aws_headers

SECRET = AwsSecret(
    access_key_id="AKIDEXAMPLE",
    secret_access_key="wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    region="us-east-1",
    service="service",
)
AT = datetime(2015, 8, 30, 12, 36, tzinfo=UTC)
HOST = {"host": "example.amazonaws.com"}


def signature(
    target: str,
    *,
    method: str = "POST",
    headers: dict[str, str] = HOST,
    body: bytes = b"",
    secret: AwsSecret = SECRET,
) -> str:
    made = aws_headers(secret, method=method, target=target, headers=headers, body=body, at=AT)
    return made["authorization"].rpartition("Signature=")[2]


@pytest.mark.parametrize(
    ("method", "target", "expected"),
    [
        ("GET", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        ("POST", "/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        (
            "GET",
            "/?Param2=value2&Param1=value1",
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        ("GET", "/example/..", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        ("GET", "//", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    ],
)
def test_the_published_examples_come_out_to_the_letter(
    method: str, target: str, expected: str
) -> None:
    assert signature(target, method=method) == expected


def test_the_headers_say_who_signed_what_and_when() -> None:
    headers = HOST | {"event": "ping"}
    made = aws_headers(SECRET, method="POST", target="/", headers=headers, body=b"{}", at=AT)
    assert made["x-amz-date"] == "20150830T123600Z"
    assert made["authorization"].startswith(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        "SignedHeaders=event;host;x-amz-date, Signature="
    )


def test_what_means_the_same_is_signed_the_same() -> None:
    assert signature("/a/./b//c/../") == signature("/a/b/")
    assert signature("/?b=2&a&a=1") == signature("/?a=&a=1&b=2")
    assert signature("/", headers=HOST | {"event": " a   b "}) == signature(
        "/", headers=HOST | {"event": "a b"}
    )


def test_parameters_are_in_the_order_of_their_names_and_not_of_what_joins_them() -> None:
    # Byte for byte "a-b=1" comes before "a=1": a hyphen is less than an equals sign.
    assert signature("/?a=1&a-b=1") == signature("/?a-b=1&a=1")
    expected = "95be53b38ee7243597537461bdbb590ed756403a4096297f7b5828c9f656e20b"  # botocore's
    assert signature("/?a=1&a-b=1") == expected


def test_whatever_is_changed_is_signed_otherwise() -> None:
    first = signature("/")
    others = {
        signature("/x"),
        signature("/?x"),
        signature("/", method="GET"),
        signature("/", body=b"x"),
        signature("/", headers={"host": "other"}),
        signature("/%20"),
        *(
            signature("/", secret=replace(SECRET, **{part: "other"}))
            for part in ("secret_access_key", "region", "service")
        ),
    }
    assert len(others | {first}) == 10


def test_s3_alone_takes_a_path_as_it_comes() -> None:
    s3 = replace(SECRET, service="s3")
    assert signature("/a//b", secret=s3) != signature("/a/b", secret=s3)
    assert signature("", secret=s3) == signature("/", secret=s3)


def test_a_secret_does_not_show_itself() -> None:
    assert "wJalr" not in repr(SECRET)

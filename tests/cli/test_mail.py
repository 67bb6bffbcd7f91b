"""The password of the mail account, told once and kept in the encrypted books."""

from pathlib import Path

from pos_app.bootstrap.books import look_into_books
from tests.cli.commands import Tillit
from tests.walks.shop import set_up_shop

PASSWORD = "salt og pepper"


def test_the_password_is_kept_where_nobody_reads_it(tillit: Tillit, tmp_path: Path) -> None:
    shop = set_up_shop(tmp_path / "till", ())
    ran = tillit("mail-password", "--data", shop.data, "--password", PASSWORD)
    assert (ran.exit_code, ran.out) == (0, "The password is kept.\n")
    with look_into_books(shop.data) as books:
        assert books.mails.password().result() == PASSWORD
    files = [one for one in shop.data.rglob("*") if one.is_file()]
    assert all(PASSWORD.encode() not in one.read_bytes() for one in files)

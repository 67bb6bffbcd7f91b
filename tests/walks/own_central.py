"""A central of its own process on books of its own: it is killed and started again at will."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from pos_app.bootstrap.central import Place, visit_central
from pos_app.domain.api_client import Scope
from pos_app.domain.card import Card
from pos_app.domain.ids import CardId, TillId, checked_account_id
from pos_app.domain.money import Currency
from pos_app.sync.public.joining import Introduced
from pos_app.wallet.audit import AuditReport
from pos_app.wallet.commands import CreateCard, TokenWish

STOP_S: Final = 30.0
ACCOUNT: Final = checked_account_id("P00000001")


class OwnCentral:
    """Central on SQLite or a PostgreSQL. It answers at the same address after every start.

    Without `tills` it speaks the public wallet API and nothing else.
    """

    def __init__(self, data: Path, database: str | None = None, *, tills: bool = True) -> None:
        self.place = Place(data=data, key_folder=data / "keys", database=database)
        self.tills = tills
        self.address = ""
        self._port = "0"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it, and return when it answers."""
        self.place.data.mkdir(parents=True, exist_ok=True)
        command = ["central", "--data", str(self.place.data), "--port", self._port, "--json"]
        command += ["--key-folder", str(self.place.key_folder), "--account", ACCOUNT]
        if not self.tills:
            command += ["--no-tills"]
        if self.place.database is not None:
            command += ["--database", self.place.database]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pos_app", *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "central did not start"
        self.address = str(json.loads(line)["address"])
        self._port = self.address.rpartition(":")[2]

    def stop(self) -> None:
        """Kill it, as a power cut does; what it answered is in its books."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait(STOP_S)
            if process.stdout is not None:
                process.stdout.close()

    def code(self, till_id: str) -> str:
        """Return a one-time code for a till."""
        with visit_central(self.place) as books:
            return books.tills.make_code(ACCOUNT, TillId(till_id), by="office").result().code

    def introduced(self, *scopes: str, name: str = "till") -> Introduced:
        """Return how a till is introduced that asks as an API client, made for it now."""
        with visit_central(self.place) as books:
            made = books.clients.add_with_grant(
                ACCOUNT, name, [*(scopes or (Scope.WRITE_WALLETS,))], by="office"
            ).result()
        return Introduced(self.address, ACCOUNT, made.client.client_id, made.secret)

    def make_card(self, card_id: str, amount_minor: int) -> str:
        """Make a card; return its token."""
        with visit_central(self.place) as books:
            made = books.wallet.create_card(
                CreateCard(
                    account_id=ACCOUNT,
                    card_id=CardId(card_id),
                    amount_minor=amount_minor,
                    currency=Currency.NOK,
                    created_by="office",
                    token=TokenWish(expires_after_transaction=False),
                )
            ).result()
        assert made.token is not None
        return made.token.value

    def card(self, card_id: str) -> Card:
        """Return a card as its books have it."""
        with visit_central(self.place) as books:
            return books.wallet.get_card(ACCOUNT, CardId(card_id)).result()

    def audit(self) -> AuditReport:
        """Look through its books."""
        with visit_central(self.place) as books:
            return books.wallet.audit().result()

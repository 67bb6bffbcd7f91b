import json
import signal
import subprocess
import threading
from pathlib import Path

import httpx
import pytest

from tests.bootstrap.running import Running, place, running, tillit
from tests.central.certificate import write_certificate
from tests.central.hooks.receiver import receiving

pytestmark = pytest.mark.slow


def create_card(client: httpx.Client, card_id: str = "card-1") -> httpx.Response:
    card = {"card_id": card_id, "amount": 500, "currency": "NOK"}
    return client.post("/wallets/cards", json=card)


def pay(client: httpx.Client, ref_id: str, amount: int = 100) -> httpx.Response:
    asked = {"card_id": "card-1", "ref_id": ref_id, "amount": amount, "currency": "NOK"}
    return client.post("/wallets/transactions", json=asked)


def balance(client: httpx.Client) -> int:
    return int(client.get("/wallets/cards/card-1").json()["amount_balance"])


def add_client(folder: Path, *scopes: str) -> dict[str, str]:
    named = [part for scope in scopes for part in ("--scope", scope)]
    added = subprocess.run(
        tillit("clients", "add", *place(folder), "--account", "P00000001", "--json", *named),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(added.stdout)


def test_a_service_with_no_configuration_issues_a_card_and_takes_a_payment(tmp_path: Path) -> None:
    with running(tmp_path) as central:
        assert central.told["account"] == "P00000001"
        assert httpx.get(f"{central.told['address']}/health/ready").json() == {"status": "ready"}
        with central.client() as client:
            assert create_card(client).status_code == 200
            assert pay(client, "sale-1").status_code == 200
            assert balance(client) == 400
        assert central.stop() == 0
        assert str(central.told["client_secret"]) not in central.log.read_text()


def test_the_first_secret_is_shown_once_and_holds_for_ever(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        told = first.told
        with first.client() as client:
            create_card(client)
        assert first.stop(signal.SIGINT) == 0
    with running(tmp_path) as second:
        assert second.told["client_secret"] is None
        with second.client(told["client_id"], told["client_secret"]) as client:
            assert balance(client) == 500


def test_what_was_acknowledged_outlives_a_kill(tmp_path: Path) -> None:
    with running(tmp_path) as central:
        told = central.told
        with central.client() as client:
            create_card(client)
            assert pay(client, "sale-1").status_code == 200
        central.stop(signal.SIGKILL)
    with (
        running(tmp_path) as again,
        again.client(told["client_id"], told["client_secret"]) as client,
    ):
        assert pay(client, "sale-1").status_code == 200
        assert balance(client) == 400


def test_a_client_is_added_beside_a_running_service_and_may_do_what_it_was_granted(
    tmp_path: Path,
) -> None:
    with running(tmp_path) as central:
        with central.client() as first:
            create_card(first)
        added = add_client(tmp_path, "read:wallets")
        assert set(added) == {"address", "account", "client_id", "client_secret"}
        assert added["address"] == central.told["address"]
        with central.client(added["client_id"], added["client_secret"]) as reader:
            assert balance(reader) == 500
            refused = pay(reader, "sale-1")
            assert refused.status_code == 403
            assert refused.json()["error"]["code"] == "SCOPE_MISSING"
    assert add_client(tmp_path, "read:wallets")["address"] is None


def test_a_second_service_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with running(tmp_path):
        second = subprocess.run(
            tillit("central", *place(tmp_path), "--port", "0"),
            capture_output=True,
            text=True,
            check=False,
        )
    assert second.returncode == 3
    assert "SECOND_INSTANCE" in second.stderr


def test_an_address_that_is_taken_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with running(tmp_path / "one") as central:
        port = central.told["address"].rpartition(":")[2]
        second = subprocess.run(
            tillit("central", *place(tmp_path / "two"), "--port", port),
            capture_output=True,
            text=True,
            check=False,
        )
    assert second.returncode == 3
    assert f"127.0.0.1:{port}" in second.stderr
    assert "Traceback" not in second.stderr


def test_a_request_and_its_log_line_share_an_id_and_no_secret_is_logged(tmp_path: Path) -> None:
    with running(tmp_path) as central:
        with central.client() as client:
            create_card(client)
            card = client.post(
                "/wallets/cards/card-1/tokens", json={"ref_id": "t", "expires_in": 60}
            )
            token = card.json()["token"]["value"]
            answered = client.post(
                "/wallets/info", json={"token": token}, headers={"x-request-id": "till-1.42"}
            )
            credential = client.headers["authorization"].removeprefix("Bearer ")
            client.get("/wallets/cards", params={"customer_id": token})
        assert answered.headers["x-request-id"] == "till-1.42"
        central.stop()
        (line,) = [one for one in central.lines() if one.get("request") == "till-1.42"]
        assert line["text"].startswith("POST /accounts/{aid}/wallets/info: 200 in ")
        log = central.log.read_text()
        for secret in (token, credential, str(central.told["client_secret"])):
            assert secret not in log


def test_a_stop_finishes_what_was_begun(tmp_path: Path) -> None:
    with running(tmp_path) as central, central.client() as client:
        create_card(client)
        answers: list[int] = []

        def keep_paying() -> None:
            for number in range(2000):
                try:
                    answers.append(pay(client, f"sale-{number}", 0).status_code)
                except httpx.TransportError:
                    return

        paying = threading.Thread(target=keep_paying, name="paying")
        paying.start()
        while len(answers) < 20:
            paying.join(0.01)
        assert central.stop() == 0
        paying.join(20)
        told = central.told
    assert set(answers) == {200}
    with (
        running(tmp_path) as again,
        again.client(told["client_id"], told["client_secret"]) as client,
    ):
        kept = client.get("/wallets/cards/card-1/transactions").json()
        assert len(kept) - 1 >= len(answers)


def test_hooks_are_called_and_survive_a_kill_in_the_middle(tmp_path: Path) -> None:
    with receiving() as receiver:
        with running(tmp_path, "--private-hooks") as central:
            told = central.told
            with central.client() as client:
                made = client.post(
                    "/hooks/subscriptions",
                    json={"config": {"url": receiver.url}, "events": ["wallet_transaction"]},
                )
                assert made.status_code == 200, made.text
                receiver.wait_for(1)
                receiver.statuses = [500]
                create_card(client)
                receiver.wait_for(2)
            central.stop(signal.SIGKILL)
        with (
            running(tmp_path, "--private-hooks") as again,
            again.client(told["client_id"], told["client_secret"]) as client,
        ):
            hook_id = made.json()["id"]
            deliveries = client.get(f"/hooks/subscriptions/{hook_id}/deliveries").json()
            (waiting,) = [one for one in deliveries if one["event"] == "wallet_transaction"]
            assert waiting["state"] == "waiting"
            assert client.post(f"/hooks/subscriptions/{hook_id}/ping").status_code == 204
            receiver.wait_for(3)


def test_a_hook_into_our_own_network_is_refused_unless_it_was_allowed(tmp_path: Path) -> None:
    with running(tmp_path) as central, central.client() as client:
        for url in ("http://127.0.0.1/x", "https://localhost/x", "http://10.0.0.1", "ftp://a.b"):
            refused = client.post(
                "/hooks/subscriptions",
                json={"config": {"url": url}, "events": ["wallet_transaction"]},
            )
            assert refused.status_code == 400
            assert refused.json()["error"]["errors"][0]["field"] == "config.url"


def test_https_is_served_with_a_certificate(tmp_path: Path) -> None:
    certificate = str(write_certificate(tmp_path / "own.pem"))
    tls = ["--tls-certificate", certificate, "--tls-key", certificate]
    with running(tmp_path, *tls) as central:
        assert central.told["address"].startswith("https://")
        with central.client() as client:
            assert create_card(client).status_code == 200


def test_workers_share_one_postgres_its_clients_its_throttle_and_its_figures(
    tmp_path: Path, postgres_database_url: str
) -> None:
    url = postgres_database_url.replace("postgresql+psycopg", "postgresql")
    with running(tmp_path, "--database", url, "--workers", "2") as central:
        with central.client() as client:
            create_card(client)
            for number in range(40):
                assert pay(client, f"sale-{number}", 1).status_code == 200
            assert balance(client) == 460
        figures = httpx.get(f"{central.told['address']}/metrics").text
        paid = 'route="/accounts/{aid}/wallets/transactions",status="200"} 40.0'
        assert paid in figures
        wrong = [_sign_in_wrongly(central) for _ in range(8)]
        assert {answer.status_code for answer in wrong} == {401, 429}
        assert int(wrong[-1].headers["retry-after"]) >= 1
        assert central.stop() == 0


def _sign_in_wrongly(central: Running) -> httpx.Response:
    return httpx.post(
        f"{central.account_url}/auth/token",
        auth=(str(central.told["client_id"]), "wrong"),
        json={"grant_type": "client_credentials", "audience": central.account_url},
    )


def test_several_workers_on_one_file_are_refused(tmp_path: Path) -> None:
    refused = subprocess.run(
        tillit("central", *place(tmp_path), "--port", "0", "--workers", "2"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 3
    assert "one_process_on_a_file" in refused.stderr


def run(*arguments: str, told: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        tillit("central", *arguments), input=told, capture_output=True, text=True, check=False
    )


def test_after_a_rotation_no_credential_of_before_opens_anything(
    tmp_path: Path, postgres_database_url: str
) -> None:
    url = postgres_database_url.replace("postgresql+psycopg", "postgresql")
    on_server = ["--database", url]
    with (
        running(tmp_path, *on_server, "--workers", "2") as central,
        central.client() as before,
    ):
        create_card(before)
        rotated = run("rotate-keys", *place(tmp_path), *on_server)
        assert rotated.returncode == 0, rotated.stderr
        for _ in range(20):  # whichever worker is asked
            refused = httpx.get(
                f"{central.account_url}/wallets/cards/card-1", headers=before.headers
            )
            assert (refused.status_code, refused.json()["error"]["code"]) == (
                401,
                "CREDENTIAL_INVALID",
            )
        with central.client() as after:
            assert balance(after) == 500


def test_a_rotation_on_a_file_reaches_the_service_that_has_it_open(tmp_path: Path) -> None:
    with running(tmp_path) as central, central.client() as before:
        create_card(before)
        assert run("rotate-keys", *place(tmp_path)).returncode == 0
        assert before.get("/wallets/cards/card-1").status_code == 401
        with central.client() as after:
            assert balance(after) == 500


def test_a_second_host_takes_the_key_of_the_first_and_serves_the_same_cards(
    tmp_path: Path, postgres_database_url: str
) -> None:
    on_server = ["--database", postgres_database_url.replace("postgresql+psycopg", "postgresql")]
    one, other = tmp_path / "one", tmp_path / "other"
    with running(one, *on_server) as first, first.client() as client:
        create_card(client)
        made = client.post("/wallets/cards/card-1/tokens", json={"ref_id": "t", "expires_in": 600})
        token = made.json()["token"]["value"]
        refused = run(*place(other), *on_server, "--port", "0")
        assert (refused.returncode, "KEY_MISSING" in refused.stderr) == (3, True)
        code = run("recovery-code", *place(one)).stdout
        adopted = run("adopt-key", *place(other), told=code)
        assert adopted.returncode == 0, adopted.stderr
        assert run("adopt-key", *place(other), code.strip()).returncode == 0
        with running(other, *on_server) as second:
            assert second.told["client_secret"] is None
            answered = httpx.post(
                f"{second.account_url}/wallets/info",
                json={"token": token},
                headers=client.headers,
            )
            # The credential was made on the first host, for its address.
            assert answered.status_code == 401
        public = ["--public-url", first.told["address"]]
        with running(other, *on_server, *public) as second:
            answered = httpx.post(
                f"{second.account_url}/wallets/info", json={"token": token}, headers=client.headers
            )
            assert answered.status_code == 200, answered.text
            assert answered.json()["card_id"] == "card-1"


def test_a_host_with_a_key_of_its_own_is_kept_off_the_others_database(
    tmp_path: Path, postgres_database_url: str
) -> None:
    on_server = ["--database", postgres_database_url.replace("postgresql+psycopg", "postgresql")]
    with running(tmp_path / "other"):
        pass
    with running(tmp_path / "one", *on_server):
        refused = run(*place(tmp_path / "other"), *on_server, "--port", "0")
    assert (refused.returncode, "KEY_WRONG" in refused.stderr) == (3, True)


def test_a_mistyped_code_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    assert run("adopt-key", *place(tmp_path), told="AAAA-BBBB\n").returncode == 3
    assert run("recovery-code", *place(tmp_path)).returncode == 3
    assert not (tmp_path / "key").exists()

"""What is known of a value that may be a customer's, told over the line."""

from typing import Any

from tests.central.api.service import CLIENT, Service

ADDRESS = "/customers/tokens/events"
MAIL = {"type": "sha1:email", "value": "abc"}


def tell(service: Service, event: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    return service.post(ADDRESS, {"token": MAIL, "event": {"event": event} | fields})


def forget(service: Service, **reason: Any) -> None:  # noqa: ANN401 - JSON
    answer = service.send("DELETE", ADDRESS, json={"token": MAIL} | reason)
    assert answer.status_code == 204
    assert answer.content == b""


def test_of_a_stranger_nothing_is_known_and_asking_leaves_no_trace(service: Service) -> None:
    found = service.post(ADDRESS, {"token": MAIL})
    assert found == {"id": found["id"], "status": "UNKNOWN", "events": []}
    assert service.post(ADDRESS, {"token": MAIL}) == found
    assert service.get(ADDRESS) == []


def test_what_is_told_of_a_stranger_is_known_from_then_on(service: Service) -> None:
    tell(service, "declined signup", status="OPT_OUT", metadata={"store_id": "S1"})
    service.shop.clock.pass_ms(1000)
    story = tell(service, "came again")
    assert story["status"] == "OPT_OUT"
    assert [event["event"] for event in story["events"]] == ["declined signup", "came again"]
    assert story["events"][0] == {
        "event": "declined signup",
        "status": "OPT_OUT",
        "metadata": {"store_id": "S1"},
        "created_at": "2023-11-14T22:13:20Z",
        "created_by": CLIENT,
    }
    assert service.post(ADDRESS, {"token": MAIL}) == story
    assert service.get(ADDRESS) == [story]


def test_an_expired_status_is_the_previous_one_again(service: Service) -> None:
    tell(service, "first", status="OPT_OUT")
    told = tell(service, "then", status="ASKED", expires_at="2023-11-14T22:13:21Z")
    assert told["status"] == "ASKED"
    service.shop.clock.pass_ms(1000)
    assert service.post(ADDRESS, {"token": MAIL})["status"] == "OPT_OUT"


def test_a_value_leads_to_its_customer(service: Service) -> None:
    token = service.post("/customers/users/kari/tokens", MAIL)
    found = service.post(ADDRESS, {"token": MAIL})
    assert found["customer"] == {"customer_id": "kari"}
    assert found["token"] == token


def test_forgetting_leaves_nothing_but_the_reason(service: Service) -> None:
    known = tell(service, "declined signup", status="OPT_OUT")
    forget(service, event={"event": "registered in the web shop", "metadata": {"a": 1}})
    left = service.post(ADDRESS, {"token": MAIL})
    assert left["id"] == known["id"]
    assert left["status"] == "DELETED"
    assert [event["event"] for event in left["events"]] == ["registered in the web shop"]
    forget(service)
    assert service.post(ADDRESS, {"token": MAIL})["events"] == []
    forget(service)
    assert service.get(ADDRESS) == []


def test_a_new_customer_begins_without_a_past_if_that_is_asked_for(service: Service) -> None:
    tell(service, "declined signup", status="OPT_OUT")
    service.post("/customers/users/kari/tokens", MAIL)
    assert service.post(ADDRESS, {"token": MAIL})["status"] == "OPT_OUT"
    other = {"type": "sha1:email", "value": "def"}
    service.post(ADDRESS, {"token": other, "event": {"event": "seen", "status": "ASKED"}})
    service.post("/customers/users/kari/tokens?delete_token_events=true", other)
    assert service.post(ADDRESS, {"token": other})["events"] == []


def test_a_token_that_is_refused_forgets_nothing(service: Service) -> None:
    tell(service, "declined signup", status="OPT_OUT")
    service.post("/customers/users/kari/tokens", MAIL)
    again = "/customers/users/ola/tokens?delete_token_events=true"
    service.refusal("POST", again, 400, json=MAIL)
    assert service.post(ADDRESS, {"token": MAIL})["status"] == "OPT_OUT"


def test_stories_are_listed_page_by_page_or_since_a_moment(service: Service) -> None:
    made: list[str] = []
    for number in range(5):
        about = {"type": "t", "value": str(number)}
        told = service.post(ADDRESS, {"token": about, "event": {"event": "seen"}})
        made.append(told["id"])
        service.shop.clock.pass_ms(1000)
    first = service.get(f"{ADDRESS}?limit=3")
    rest = service.get(f"{ADDRESS}?limit=3&starting_after={first[-1]['id']}")
    assert [story["id"] for story in (*first, *rest)] == sorted(made)
    since = service.get(f"{ADDRESS}?since_datetime=2023-11-14T22:13:22Z")
    assert [story["id"] for story in since] == made[2:]
    error = service.refusal("GET", f"{ADDRESS}?since_datetime=2023-11-14&starting_after=a", 400)
    assert error["errors"] == [{"field": "since_datetime", "reason": "not_with_starting_after"}]


def test_deleted_stories_can_be_asked_for_by_themselves(service: Service) -> None:
    tell(service, "seen")
    service.post(ADDRESS, {"token": {"type": "t", "value": "v"}, "event": {"event": "seen"}})
    forget(service, event={"event": "asked to be forgotten"})
    (gone,) = service.get(f"{ADDRESS}?deleted_since=2023-11-14")
    assert gone["status"] == "DELETED"
    assert service.get(f"{ADDRESS}?deleted_since=2023-11-16") == []
    tell(service, "came again", status="BACK")
    assert service.get(f"{ADDRESS}?deleted_since=2023-11-14") == []


def test_a_long_story_loses_its_oldest_events(service: Service) -> None:
    for number in range(103):
        tell(service, f"event {number}")
    events = service.post(ADDRESS, {"token": MAIL})["events"]
    assert [event["event"] for event in events] == [f"event {number}" for number in range(3, 103)]

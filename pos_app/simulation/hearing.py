"""What central answers has to be the same whenever it is asked the same, and news come in order."""

import json
from collections.abc import Mapping
from typing import Any, Final, cast
from urllib.parse import parse_qs, urlsplit

from pos_app.domain.operation import content_hash
from pos_app.simulation.world import World
from pos_app.sync.transport import Answer

_GOOD: Final = 200

Said = dict[str, Any]


class Hearing:
    """Listens to every answer of central in one story, whoever it is for and if it ever arrives."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._answers: dict[tuple[object, ...], object] = {}

    def hear(self, target: str, body: bytes, answer: Answer) -> None:
        """Hold an answer against what was answered before."""
        if answer.status != _GOOD:
            return
        where, _, question = urlsplit(target).path.rpartition("/")
        told = cast("Said", json.loads(answer.body))
        match question:
            case "requests":
                asked = cast("Said", json.loads(body))
                self._compare((where, asked["request_id"]), told)
            case "push":
                self._hear_outcomes(where, cast("Said", json.loads(body)), told)
            case "feed":
                self._hear_news(parse_qs(urlsplit(target).query), told)
            case _:
                pass

    def central_was_brought_back(self) -> None:
        """Begin again: what central has forgotten it may answer otherwise."""
        self._answers.clear()

    def _hear_outcomes(self, where: str, asked: Said, told: Said) -> None:
        base = asked["base_sequence"]
        for outcome in told["outcomes"]:
            content = asked["operations"][outcome["sequence"] - base - 1]
            place = where, asked["incarnation"], outcome["sequence"], content_hash(content)
            self._compare(place, outcome)

    def _hear_news(self, query: Mapping[str, list[str]], told: Said) -> None:
        before = int(query["after"][0])
        for row in told["rows"]:
            if row["number"] <= before:
                self._world.violated(13, "news come twice, or not in order", number=row["number"])
            before = row["number"]

    def _compare(self, asked: tuple[object, ...], told: object) -> None:
        before = self._answers.setdefault(asked, told)
        if before != told:
            self._world.violated(
                7, "the same was answered otherwise", asked=asked, before=before, told=told
            )

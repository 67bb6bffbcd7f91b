"""What the till knows of the world around the sale: network, devices, shop and time."""

from enum import StrEnum

from pos_app.domain.shop import Shop
from pos_app.domain.value import replace, value
from pos_app.scanning.source import SourceState
from pos_app.ui.sounds import SoundState


class Connection(StrEnum):
    """How this till stands to a central. Stand-alone has none and misses nothing."""

    STAND_ALONE = "stand_alone"
    ONLINE = "online"
    OFFLINE = "offline"


class OutputState(StrEnum):
    """What became of the receipt that was asked for last."""

    NONE = "none"
    WORKING = "working"
    SAVED = "saved"
    PRINTED = "printed"
    MAILED = "mailed"
    FAILED = "failed"


@value(kw_only=True)
class Surroundings:
    """One moment of it. `camera` and `scanner` are None where the shop has none.

    `pending_count` and `pending_minor` are what central has not acknowledged, the oldest since
    `pending_since_ms`; `parked_count` operations wait for a person. `must_join_again` says that the
    till may take no cards until it has. `speaks_only_api`: central knows no tills, but the wallet
    API. `filling` tells how many cards of how many the first fill
    has brought. `line_is_cut` is how the switch of a line that is cut by hand stands, None where
    there is none. `checks_pages` says that every page of the books is being looked at, beside the
    selling. `can_mail` says that receipts can be sent by e-mail. `unprinted` says why the last
    receipt that was to be printed was not, empty where it was.
    """

    shop: Shop
    locale: str
    now_ms: int
    connection: Connection = Connection.STAND_ALONE
    pending_count: int = 0
    pending_minor: int = 0
    pending_since_ms: int | None = None
    last_success_ms: int | None = None
    parked_count: int = 0
    must_join_again: bool = False
    speaks_only_api: bool = False
    filling: tuple[int, int] | None = None
    line_is_cut: bool | None = None
    checks_pages: bool = False
    camera: SourceState | None = None
    camera_is_dark: bool = False
    scanner: SourceState | None = SourceState.LIVE
    sound: SoundState = SoundState.STARTING
    output: OutputState = OutputState.NONE
    output_detail: str = ""
    is_training: bool = False
    can_mail: bool = False
    unprinted: str = ""


def mailed_to(address: str, around: Surroundings) -> Surroundings:
    """Return the surroundings of a receipt that is on its way by e-mail."""
    return replace(around, output=OutputState.MAILED, output_detail=address)

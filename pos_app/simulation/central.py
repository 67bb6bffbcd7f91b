"""Central in the simulation: the real wallet, the real giving end and its real answers."""

from collections.abc import Callable, Mapping
from typing import Final

from pos_app.allowances.given.policy import Policy
from pos_app.allowances.given.recall import ask_back
from pos_app.allowances.given.tills import Tills
from pos_app.central.tills.answering import Answering
from pos_app.central.tills.signed import GrantKey
from pos_app.domain.ids import AccountId
from pos_app.errors import Code, Unavailable
from pos_app.simulation.clocks import MachineClock, TrueTime
from pos_app.simulation.disks import Disk, PowerCut
from pos_app.simulation.world import World
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store
from pos_app.sync.transport import Answer
from pos_app.wallet.context import Context, PinCost
from pos_app.wallet.wallet import Wallet

ACCOUNT: Final = AccountId("T00000001")
POLICY: Final = Policy()
CHEAP_PIN: Final = PinCost(rounds=1, memory_kib=8, lanes=1)
_GRANT_SEED: Final = b"g" * 32


class Central:
    """The service of one account. `looked` is called after each commit, with its store."""

    def __init__(
        self,
        world: World,
        time: TrueTime,
        empty: Store,
        looked: Callable[[Store], None],
        policy: Policy = POLICY,
    ) -> None:
        self._world = world
        self.policy = policy
        self.clock = MachineClock(time)
        self.disk = Disk(world, "central", open_memory(copy_of=empty), looked)
        self._context = Context(
            clock=self.clock,
            new_id=world.new_id,
            draw=world.chance_of("central"),
            token_hash_key=b"h" * 32,
            token_value_key=b"v" * 32,
            pin_key=b"p" * 32,
            pin_cost=CHEAP_PIN,
            ask_back=ask_back,
        )
        self.restart()

    def restart(self) -> None:
        """Start the service on what its disk holds."""
        self.disk.cut_power_in(0, after=False)
        self.clock.restart()
        self.wallet = Wallet(self.disk, self._context)
        self.tills = Tills(self.disk, self._context, self.policy)
        self._answering = Answering(self.tills, GrantKey(_GRANT_SEED))

    def carry(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Answer a till's question; one that kills the service is answered by nobody."""
        small = {name.lower(): value for name, value in headers.items()}
        try:
            told = self._answering.answer(method, target, small, body).result()
        except PowerCut:
            self._world.note_fault("central stopped")
            self.restart()
            raise Unavailable(Code.LINE_DOWN) from None
        return Answer(told.status, told.body)

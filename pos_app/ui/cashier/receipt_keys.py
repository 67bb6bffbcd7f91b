"""What becomes of a receipt when its keys are pressed, or by itself: paper, a file, a letter.

It may come of it after the next sale began. Then only a receipt that was to be printed and was not
is told of, until it is looked at or another is printed.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pos_app.checkout.states import Completed
from pos_app.domain.ids import SaleId
from pos_app.domain.value import replace
from pos_app.errors import PosError
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier.surroundings import OutputState, Surroundings
from pos_app.ui.cashier.wishes import Output

if TYPE_CHECKING:
    from pos_app.domain.receipt import Receipt
    from pos_app.ui.cashier.doors import Desk, ReceiptOutputs

Change = Callable[[Surroundings], Surroundings]


class ReceiptKeys:
    """The keys of the receipt on the screen; lives on the UI thread.

    `tell` is given how what the till knows of the world changes, `mail` a receipt to be sent.
    """

    def __init__(
        self,
        desk: "Desk",
        outputs: "ReceiptOutputs",
        bridge: Bridge,
        *,
        tell: Callable[[Change], None],
        mail: "Callable[[Receipt], None]",
    ) -> None:
        self._desk = desk
        self._outputs = outputs
        self._bridge = bridge
        self._tell = tell
        self._mail = mail
        self._paid = ""

    def completed(self, phase: Completed) -> None:
        """Print a sale that has just been paid, where the printer is there for each."""
        is_new, self._paid = phase.receipt.sale.sale_id != self._paid, phase.receipt.sale.sale_id
        if is_new and not phase.recovered and self._outputs.prints_each_sale:
            self.make(Output.PRINT)

    def make(self, output: Output) -> None:
        """Print, save or send the receipt on the screen, if there is one."""
        phase = self._desk.session.phase
        if not isinstance(phase, Completed):
            return
        match output:
            case Output.TEXT:
                return
            case Output.MAIL:
                self._mail(phase.receipt)
                return
            case Output.PDF:
                made, state = self._outputs.save_pdf(phase.receipt), OutputState.SAVED
            case Output.PRINT:
                made, state = self._outputs.print_paper(phase.receipt), OutputState.PRINTED
        sale_id = phase.receipt.sale.sale_id
        self._tell(partial(self._with_output, sale_id, OutputState.WORKING, ""))
        self._bridge.deliver(
            made, partial(self._made, sale_id, state), partial(self._failed, sale_id, output)
        )

    def _made(self, sale_id: SaleId, state: OutputState, where: str) -> None:
        def change(around: Surroundings) -> Surroundings:
            if state is OutputState.PRINTED:
                around = replace(around, unprinted="")
            return self._with_output(sale_id, state, where, around)

        self._tell(change)

    def _failed(self, sale_id: SaleId, output: Output, error: PosError) -> None:
        from pos_app.ui.messages import message_of

        why = message_of(error).whole

        def change(around: Surroundings) -> Surroundings:
            if output is Output.PRINT:
                around = replace(around, unprinted=why)
            return self._with_output(sale_id, OutputState.FAILED, why, around)

        self._tell(change)

    def _with_output(
        self, sale_id: SaleId, state: OutputState, detail: str, around: Surroundings
    ) -> Surroundings:
        phase = self._desk.session.phase
        if isinstance(phase, Completed) and phase.receipt.sale.sale_id == sale_id:
            return replace(around, output=state, output_detail=detail)
        return around

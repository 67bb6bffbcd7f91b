"""What stands above a list: facts at the left, and the line that led to them at the right."""

from pos_app.ui.backoffice.steps import Steps
from pos_app.ui.backoffice.view import SummaryView
from pos_app.ui.components.box import Row
from pos_app.ui.components.facts import Facts

FACTS_PART = 4
LINE_PART = 5


class Summary(Row):
    """Shows a `SummaryView`."""

    def __init__(self) -> None:
        super().__init__("summary")
        self._facts = Facts("summary_facts")
        self._steps = Steps()
        self.put(self._facts, stretch=FACTS_PART)
        self.put(self._steps, stretch=LINE_PART)

    def show_summary(self, view: SummaryView) -> None:
        """Show it; without steps the facts have all the room."""
        self._facts.show_facts(view.facts)
        self._steps.setVisible(bool(view.steps))
        self._steps.show_steps(view.steps, view.steps_name)

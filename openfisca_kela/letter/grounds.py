"""What a number of a letter may rest on: the derivation, the law and its dates, and what was calculated besides."""

import datetime
import re
from dataclasses import dataclass, field
from decimal import Decimal

from openfisca_kela.letter.clocks import changes_of_act, changes_read
from openfisca_kela.letter.duties import values_read
from openfisca_kela.letter.numerals import is_number, tidy

DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
FIGURES = re.compile(r"\d+")


@dataclass
class Grounds:
    """What a letter may tell: numbers without sign, shares in per cent, days and months, and figures within names."""

    numbers: set = field(default_factory=set)
    shares: set = field(default_factory=set)
    days: set = field(default_factory=set)
    figures: set = field(default_factory=set)

    def add(self, data):
        """Add every value in plain data."""
        if isinstance(data, dict):
            self.add(list(data.keys()))
            self.add(list(data.values()))
        elif isinstance(data, list | tuple):
            for part in data:
                self.add(part)
        elif data is not None and not isinstance(data, bool):
            self._add_text(str(data))

    def _add_text(self, text):
        if is_number(text):
            for value in (text, tidy(text)):
                self.numbers.add(abs(Decimal(value)))
                self.shares.add(abs(Decimal(value) * 100))
            return
        for day in DAY.findall(text):
            self._add_day(day)
        # Such as the year in the name of a change, or the digits of a person's id.
        self.figures |= {Decimal(digits) for digits in FIGURES.findall(text)}

    def _add_day(self, day):
        self.days |= {day[:7], day if len(day) == 10 else f"{day}-01"}
        if len(day) == 10:
            # The last day of what ends is told as the day before.
            self.days.add(str(datetime.date.fromisoformat(day) - datetime.timedelta(1)))


def grounds_of(context):
    """`Grounds` of a letter."""
    grounds, decision = Grounds(), context.decision
    for node in context.derived.nodes.values():
        grounds.add({key: value for key, value in node.items() if key not in ("label", "section", "id", "item")})
        grounds.add(list(node["label"].values()))
    grounds.add([decision.month, decision.month_of_law, decision.name, decision.case])
    for fact in (*decision.told, *decision.not_used):
        grounds.add([fact.value, fact.period, fact.whose, fact.label])
    for notice in decision.notices:
        grounds.add([notice.text, notice.change.title if notice.change else None])
    grounds.add([change.title for change in (*decision.changes_left_out, *decision.changes_added)])
    grounds.add([context.besides.turning, context.besides.dates, context.besides.why_not])
    # What another act's benefit pays may be a fact here: the calculation then rests on changes of that act too.
    changes = dict.fromkeys((*changes_of_act(context), *changes_read(context)))
    grounds.add([{change.commencement: change.title} for change in changes])
    grounds.add(list(values_read(context).values()))
    return grounds

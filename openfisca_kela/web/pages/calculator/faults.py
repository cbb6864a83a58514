"""Faults that reading or calculating a case finds, each at its field and in the words of the reader."""

from openfisca_kela.situation.checks import AGE
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.grouping import SPOUSE
from openfisca_kela.web.pages.calculator.case import Fault
from openfisca_kela.web.pages.calculator.questions import question
from openfisca_kela.web.pages.calculator.told import MONTH, NAME, field_name
from openfisca_kela.web.pages.calculator.written import month_as_written
from openfisca_kela.wording.words import message

AGE_OF_CHILD = message("Tell the age or the date of birth of the child.")
BORN_LATER = message("The date of birth is after the month calculated.")
NO_MUNICIPALITY = message("There is no such municipality in the month calculated. Choose another one.")
TOO_EARLY = message("The calculation begins with {month}.")
TWO_SPOUSES = message("Only one person can be the spouse or partner.")
NO_LAW = message("The law has no values for this month.")
IS_NEEDED = message("The calculation needs this fact. Tell it.")
ANOTHER_VALUE = message("The calculation cannot go on with this value. Tell another one.")
DECIDED_BETWEEN = message("The decision can be from {first} to {last}.")
OTHERWISE = message("The case cannot be calculated: {problem}.")


def faults_at_fields(error, case, told, system, benefit, words):
    """What a `SituationError` tells, as `Fault`s of a form.

    Args:
        error: the `SituationError`.
        case: the `CaseTold`.
        told: the `Told`.
        system: the law.
        benefit: the `Benefit`.
        words: `Words` of the reader.
    """
    return [_Telling(case, told, system, benefit, words).fault(fault) for fault in error.faults]


class _Telling:
    def __init__(self, case, told, system, benefit, words):
        self.case, self.told, self.system, self.benefit, self.words = case, told, system, benefit, words

    def fault(self, fault):
        """A fault at its field."""
        place = fault.path.removeprefix("/case")
        field = MONTH if fault.path == "/month" else self.case.places.get(place) or self._field_of_untold(place)
        if field.endswith(f".{NAME}"):  # a fault of a person as such
            field = field_name(field.partition(".")[0], AGE)
        if fault.kind == "roles":
            return self._told(self._last_spouse(), self.words(TWO_SPOUSES))
        return self._told(field, self._sentence(fault, field))

    def _field_of_untold(self, place):
        """Field of a fact that was not told, or empty."""
        parent, _, name = place.rpartition("/")
        if name not in self.system.variables:
            return ""
        key = self.case.places.get(parent, "").partition(".")[0]
        return field_name(key or self.system.variables[name].entity.key, name)

    def _sentence(self, fault, field):
        words, name = self.words, field.partition(".")[2]
        if fault.kind == "calculation" and name == self.benefit.month_of_decision:
            last = month_as_written(self.case.document["period"])
            return words(DECIDED_BETWEEN, first=month_as_written(self.benefit.first_month), last=last)
        if fault.kind == "calculation":
            is_untold = field not in self.told.texts
            return (
                words(NO_LAW if field == MONTH else IS_NEEDED if is_untold else ANOTHER_VALUE)
                if field
                else self._other(fault)
            )
        sentence = {"missing": AGE_OF_CHILD, "date": BORN_LATER, "municipality": NO_MUNICIPALITY}.get(fault.kind)
        if fault.kind == "period":
            return words(TOO_EARLY, month=month_as_written(self.benefit.first_month))
        return words(sentence) if sentence else self._other(fault)

    def _other(self, fault):
        return self.words(OTHERWISE, problem=f"{fault.problem}; {fault.accepted}")

    def _last_spouse(self):
        spouses = [key for key in self.told.people if self.told.texts.get(field_name(key, ROLE_VARIABLE)) == SPOUSE]
        return field_name(spouses[-1], ROLE_VARIABLE) if spouses else ""

    def _told(self, field, sentence):
        name = field.partition(".")[2]
        label = question(self.system.variables[name], self.words.language).text if name in self.system.variables else ""
        return Fault(field, self.words("Month") if field == MONTH else label, sentence)

"""The law and the case that a request asks about."""

from openfisca_kela.situation import Faults, SituationError, read, read_several
from openfisca_kela.situation.faults import NOTHING, pointer
from openfisca_kela.web.answers.fields import benefit_told, benefits_told, check_fields, moved, time_told, truth_told

FIELDS = ("case", "month", "benefit", "decided", "law", "strict")


def law_and_case(law, body, also=()):
    """The law and the case of a request about one case.

    Args:
        law: a `LawOf`.
        body: ``{"case": short form or OpenFisca's, "month"?, "benefit"?, "decided"?, "law"?, "strict"?}``.
        also: other fields that the route knows.

    Returns:
        (system, `Situation` with a benefit).

    Raises:
        SituationError: with everything that is wrong, at places of the body.
    """
    faults = Faults()
    check_fields(body, (*FIELDS, *also), faults)
    system = law(body, faults)
    asked = CaseAsked(body, faults)
    case = asked.read("case", system, decided=True)
    faults.raise_any()
    return system, case


class CaseAsked:
    """What a request asks beside the case: month, benefit or benefits, month of the decision, and how strictly.

    Args:
        body: mapping of the request.
        faults: where faults are told.
    """

    def __init__(self, body, faults):
        """Read the fields."""
        self.body, self.faults = body, faults
        self.month = time_told(body, "month", "month", faults)
        self.decided = time_told(body, "decided", "month", faults)
        self.benefit, self.benefits = benefit_told(body, faults), benefits_told(body, faults)
        self.strict = truth_told(body, "strict", False, faults)

    def read(self, name, system, *, decided=False, in_own_month=False):
        """The case of a field, a `Several` where benefits are asked for, or None after a fault.

        Args:
            name: the field.
            system: the law.
            decided: whether the month of the decision is told in it, where the request tells one.
            in_own_month: whether the month asked for does not concern it.
        """
        source, place = self.body.get(name), pointer(name)
        if not isinstance(source, dict):
            problem = "no case is told" if source is None else "is no case"
            accepted = "a mapping of a case: persons, household and their facts"
            self.faults.add(place, NOTHING if source is None else source, problem, accepted, "document")
            return None
        month = None if in_own_month else self.month
        how = {"system": system, "month": month, "strict": self.strict}
        try:
            case = read_several(source, self.benefits, **how) if self.benefits else read(source, benefit=self.benefit, **how)
        except SituationError as error:
            self.faults.extend(moved(error.faults, place, month))
            return None
        return self._decided(system, case) if decided and self.decided else case

    def _decided(self, system, case):
        try:
            return case.decided_in(system, self.decided)
        except ValueError as error:
            self.faults.add("/decided", self.decided, str(error), "no month of a decision", "period")
            return None


def warnings_of(case):
    """Warnings of a case as plain data."""
    return [warning.as_dict() for warning in case.warnings]

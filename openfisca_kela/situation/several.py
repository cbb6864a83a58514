"""A case read for several benefits: each benefit has its first month and its warnings, and so its own faults."""

import dataclasses
from dataclasses import dataclass

from openfisca_kela.situation.faults import SituationError
from openfisca_kela.situation.reading import read


@dataclass(frozen=True)
class Several:
    """One case, read for several benefits.

    Attributes:
        benefits: the `Benefit`s.
        cases: {key of the benefit: `Situation`}, of those for which the case can be read.
        faults: {key of the benefit: faults}, of the others.
    """

    benefits: tuple
    cases: dict
    faults: dict

    @property
    def month(self):
        """The month to decide."""
        return next(iter(self.cases.values())).month

    @property
    def households(self):
        """Ids of the households."""
        return list(next(iter(self.cases.values())).people["household"])

    @property
    def warnings(self):
        """What should be known, each once."""
        return tuple(dict.fromkeys(warning for case in self.cases.values() for warning in case.warnings))

    def homes(self):
        """The households in turn, each a `Several`."""
        apart = {key: case.apart() for key, case in self.cases.items()}
        for own in zip(*apart.values(), strict=True):
            yield dataclasses.replace(self, cases=dict(zip(apart, own, strict=True)))

    def decided_in(self, system, month):
        """The same with a month of the decision, told of every benefit whose law follows it.

        Args:
            system: the law.
            month: text, `2024-04`.

        Raises:
            ValueError: none of the benefits has a month of the decision.
        """
        following = [benefit for benefit in self.benefits if benefit.month_of_decision]
        asked = following or self.benefits
        return dataclasses.replace(
            self, cases={key: case.decided_in(system, month, asked) for key, case in self.cases.items()}
        )


def read_several(source, benefits, **how):
    """Read and check a case for several benefits.

    Args:
        source: as `read` takes it, but nothing that can be read only once.
        benefits: the `Benefit`s, in the order of decisions.
        how: other arguments of `read`.

    Returns:
        A `Several`.

    Raises:
        SituationError: the case can be read for none of them.
    """
    cases, faults = {}, {}
    for benefit in benefits:
        try:
            cases[benefit.key] = read(source, benefit=benefit, **how)
        except SituationError as error:
            faults[benefit.key] = error.faults
    if not cases:
        raise SituationError(dict.fromkeys(fault for found in faults.values() for fault in found))
    return Several(tuple(benefits), cases, faults)

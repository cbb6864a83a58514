"""One case many times over: what the rules give for each of many copies, calculated together."""

from dataclasses import dataclass

import numpy
from openfisca_core.periods import period as period_of
from openfisca_core.simulations import Simulation

from openfisca_kela.explanation.turning.copies import Copies
from openfisca_kela.quantities.errors import CalculationError

CENTS_IN_EURO = 100
GRANTED = "none"


@dataclass(frozen=True)
class Outcomes:
    """What the rules gave for copies of a case, strip after strip.

    Attributes:
        cents: amounts, int64.
        grounds: numbers of the grounds of refusal; -1 where nothing can be calculated from such facts.
        is_paid: whether nothing is refused and something is paid.
        calculated: positions of the copies that could be calculated.
        simulation: the simulation of these copies; None where there are none.
    """

    cents: numpy.ndarray
    grounds: numpy.ndarray
    is_paid: numpy.ndarray
    calculated: numpy.ndarray
    simulation: Simulation | None


class Crowd(Copies):
    """Copies of a case to decide.

    Args:
        system: the law.
        case: a `Situation`.
        benefit: the `Benefit` whose amount and ground of refusal are asked.
        position: position of the one decided for among the persons or groups of the benefit's entity.
    """

    def __init__(self, system, case, benefit, position=0):
        """Read what is told in the case."""
        super().__init__(system, case)
        self.benefit, self.position = benefit, position
        self.period = period_of(f"month:{case.month}")
        self.ground = system.get_variable(benefit.refusal_ground)
        self.grounds = [item.name for item in self.ground.possible_values]
        self.count = self.one.get_variable_population(benefit.amount).count

    def outcomes(self, strips):
        """Amounts and grounds of all copies.

        Args:
            strips: list of `Strip`.

        Returns:
            `Outcomes`. Copies that the rules refuse to calculate are left out of its simulation.

        Raises:
            CalculationError: one that names no copy.
        """
        count = sum(len(strip.values) for strip in strips)
        cents, grounds = numpy.zeros(count, numpy.int64), numpy.full(count, -1)
        kept, simulation = numpy.arange(count), None
        while len(kept):
            simulation = self.simulation(strips, kept)
            try:
                amounts = self.decided(simulation.calculate(self.benefit.amount, self.period))
                grounds[kept] = self.decided(simulation.calculate(self.benefit.refusal_ground, self.period))
                cents[kept] = numpy.rint(amounts * CENTS_IN_EURO)
                break
            except CalculationError as error:
                if not error.positions:
                    raise
                kept = numpy.delete(kept, numpy.array(error.positions) // self.one.populations[error.entity].count)
        return Outcomes(cents, grounds, (cents > 0) & (grounds == self.grounds.index(GRANTED)), kept, simulation)

    def decided(self, array):
        """Of an array over all copies, the values of the one decided for."""
        return numpy.asarray(array).view(numpy.ndarray)[self.position :: self.count]

    def ground_at(self, outcomes, place):
        """Name of the ground of a copy (or point); None where nothing can be calculated."""
        number = outcomes.grounds[place]
        return None if number < 0 else self.grounds[number]

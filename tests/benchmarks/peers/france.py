"""The housing aid of openfisca-france for one month, built from arrays; its base of resources is told.

Give the number of households. One household is one family, one tax household and one dwelling.
"""

import sys
from importlib.metadata import version

import numpy
from openfisca_core.periods import ETERNITY, period
from openfisca_core.simulations import Simulation
from openfisca_france import FranceTaxBenefitSystem

from serving import Homes, serve

MONTH = period("2024-05")
AMOUNT = "aide_logement"
TENURES, ZONES = ["locataire_hlm", "locataire_vide", "locataire_meuble"], ["zone_1", "zone_2", "zone_3"]
ROLE_OF_CHILDREN = 2  # the third role of each group; the first two are of the adults
LAW = FranceTaxBenefitSystem()


def facts_of(homes, random):
    """{variable: array} of everything that is told."""
    born = numpy.datetime64("2024-01", "M") - homes.age * 12
    return {
        "loyer": random.integers(20_000, 120_000, homes.count) / 100,
        "statut_occupation_logement": items("statut_occupation_logement", random.choice(TENURES, homes.count)),
        "zone_apl": items("zone_apl", random.choice(ZONES, homes.count)),
        "aide_logement_base_ressources": random.integers(0, 30_000, homes.count).astype(float),
        "date_naissance": born.astype("M8[D]"),
    }


def items(name, names):
    return LAW.get_variable(name).possible_values.encode(names)


def main(count):
    random = numpy.random.default_rng(1)
    homes = Homes(count, random)
    facts = facts_of(homes, random)

    def prepared():
        return (lambda: calculated(homes, facts)), described

    def described(simulation):
        amounts = simulation.get_array(AMOUNT, MONTH)
        holders = [holder for population in simulation.populations.values() for holder in population._holders.values()]
        computed = {
            holder.variable.name: len(holder.get_known_periods()) for holder in holders if holder.variable.name not in facts
        }
        return {
            "arrays": sum(computed.values()),
            "variables": sum(map(bool, computed.values())),
            "share_above_zero": float((amounts > 0).mean()),
        }

    serve({"calculate": prepared}, households=count, version=version("openfisca-france"))


def calculated(homes, facts):
    """The simulation, built and calculated."""
    populations = LAW.instantiate_entities()
    for members in populations.values():
        members.count = len(homes.home) if members.entity.is_person else homes.count
        members.ids = range(members.count)
        if not members.entity.is_person:
            members.members_entity_id, members.members_position = homes.home, homes.position
            roles = numpy.array(members.entity.flattened_roles, object)
            members.members_role = roles[numpy.minimum(homes.position, ROLE_OF_CHILDREN)]
    simulation = Simulation(LAW, populations)
    for name, values in facts.items():
        is_eternal = LAW.get_variable(name).definition_period == ETERNITY
        simulation.set_input(name, period(ETERNITY) if is_eternal else MONTH, values)
    simulation.calculate(AMOUNT, MONTH)
    return simulation


if __name__ == "__main__":
    main(int(sys.argv[1]))

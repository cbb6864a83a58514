"""Child maintenance support (elatustuki, underhållsstöd): 6 §, 9 §."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, EuroVariable, law_by_month, where

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/2008/580"


class MaintenanceSupportGround(Enum):
    """Grounds of the support."""

    none = "No ground"
    unpaid = "The liable parent does not pay"
    confirmed_lower_for_lack_of_means = "Child support was confirmed lower for lack of means"
    no_liable_parent = "There is no liable parent"


class child_maintenance_support_ground(ChoiceVariable):
    """Why support is paid for the child."""

    entity = Person
    possible_values = MaintenanceSupportGround
    default_value = MaintenanceSupportGround.none
    label = "Ground of the child maintenance support for the child"
    reference = ["580/2008 6 §", FINLEX]


class child_support_confirmed(EuroVariable):
    """Child support confirmed for the child."""

    entity = Person
    label = "Child support confirmed for the child"
    reference = ["580/2008 9 §", FINLEX, "704/1975"]


class child_maintenance_support(EuroVariable):
    """The full amount; where child support was confirmed lower for lack of means, the difference to it."""

    entity = Person
    label = "Child maintenance support for the child"
    reference = ["580/2008 9 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = law_by_month(person, "child_maintenance_support", numpy.datetime64(str(period.start)), parameters)
        full, ground = law("full_amount"), person("child_maintenance_support_ground", period)
        difference = numpy.maximum(full - person("child_support_confirmed", period), 0)
        is_lower = ground == MaintenanceSupportGround.confirmed_lower_for_lack_of_means
        return where(ground == MaintenanceSupportGround.none, 0, where(is_lower, difference, full))


class child_maintenance(EuroVariable):
    """Child support and maintenance support for the person. Confirmed support is received unless it is unpaid or there is no
    liable parent. A told amount of one person stands for all: nobody else's is computed then.
    """

    entity = Person
    told_or_computed = True
    label = "Child support and child maintenance support received for or by the person"
    reference = ["1412/1997 11 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/1997/1412", "580/2008 9 §", FINLEX]

    def formula_2023_01(person, period):
        ground = person("child_maintenance_support_ground", period)
        is_lower = ground == MaintenanceSupportGround.confirmed_lower_for_lack_of_means
        is_received = is_lower | (ground == MaintenanceSupportGround.none)
        support = where(is_received, person("child_support_confirmed", period), 0)
        return support + person("child_maintenance_support", period)

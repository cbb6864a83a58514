"""Net income during the service, and its exempt part: 781/1993 11 §."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import EuroVariable, where
from openfisca_kela.variables.conscripts_allowance.act import FINLEX, law_of_month


class conscripts_earnings_exemption(EuroVariable):
    """Part of the conscript's net wages and entrepreneurial income that does not count, since 2022. Relatives have none."""

    entity = Person
    label = "Exempt amount of the conscript's earnings"
    reference = ["781/1993 11 § 2 mom. (1188/2021)", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        in_force = law("earnings_exemption.is_in_force")
        most = law("earnings_exemption.amount", where=in_force)
        exempt = numpy.minimum(person("net_earned_income", period), most)
        return where(person("is_conscript", period) & in_force, exempt, 0)


class conscripts_allowance_person_income(EuroVariable):
    """Income at disposal of the conscript or an entitled relative. Income of others in the home never counts, nor do
    assets.
    """

    entity = Person
    label = "Net income of the conscript or a relative taken into account"
    reference = ["781/1993 11 §", FINLEX]

    def formula(person, period):
        earned = person("net_earned_income", period) - person("conscripts_earnings_exemption", period)
        counts = person("is_conscript", period) | person("is_entitled_relative_of_conscript", period)
        return where(counts, earned + person("other_net_income", period), 0)


class conscripts_allowance_income(EuroVariable):
    """Net income of the conscript and all entitled relatives."""

    entity = Household
    label = "Net income taken into account in the conscript's allowance"
    reference = ["781/1993 11 §", FINLEX]

    def formula(household, period):
        return household.sum(household.members("conscripts_allowance_person_income", period))

"""Where the taxpayer lives: the rates of municipality and church."""

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable, EuroToldVariable, require, where
from openfisca_kela.quantities.codes import NOT_TOLD
from openfisca_kela.variables.income_tax.act import INCOME_TAX, tax_law
from openfisca_kela.variables.income_tax.facts import ChurchMembership
from openfisca_kela.variables.shared.region import Region


class RateToldVariable(EuroToldVariable):
    """A rate that is read from a table unless it is told."""

    __shared__ = {"unit": "/1", "bounds": (0, 1)}


class lives_in_aland(ConditionVariable):
    """The dwelling is in a municipality of Åland: a lower state scale, the media fee in place of the broadcasting tax."""

    entity = Household
    label = "The taxpayer's home is in Åland"
    reference = ["1535/1992 124 §", INCOME_TAX]

    def formula_2023_01(household, period, parameters):
        number = household("municipality_number", period)
        municipalities = tax_law(household, period, parameters, "municipalities")
        is_told = number != NOT_TOLD
        return is_told & (municipalities("region", number, where=is_told, items=Region) == Region.ahvenanmaa)


class municipal_tax_rate(RateToldVariable):
    """The rate of the municipality in the year, where it is known; else the average of the year."""

    entity = Person
    computed_where_not_told = True
    label = "Municipal tax rate"
    reference = ["1535/1992 130 §", INCOME_TAX, "1558/1995 91 a §"]

    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        number = person.household("municipality_number", period)
        is_known = (number != NOT_TOLD) & law("municipal.rate_is_known", number, otherwise="other")
        return where(is_known, law("municipal.rate", number, where=is_known), law("municipal.average_rate"))


class church_tax_rate(RateToldVariable):
    """The rate of the parish of the municipality, where it is known; else the average of the Evangelical Lutheran parishes.
    Of Orthodox parishes no average is known: the rate must then be told. Nothing for who belongs to neither church.
    """

    entity = Person
    computed_where_not_told = True
    label = "Church tax rate"
    reference = ["1535/1992 1 §", INCOME_TAX, "652/2023 (church tax)", "985/2006"]

    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        church, number = person("church_membership", period), person.household("municipality_number", period)
        is_known = (number != NOT_TOLD) & law("church.rate_is_known", number, otherwise="other")
        is_lutheran, is_orthodox = church == ChurchMembership.evangelical_lutheran, church == ChurchMembership.orthodox
        orthodox_is_known = is_known & law("church.orthodox_rate_is_known")
        require(
            person,
            ~is_orthodox | orthodox_is_known,
            variable="church_tax_rate",
            otherwise="tell the rate of the Orthodox parish, for instance 0.018; none is known for this place and year",
        )
        of_parish = law("church.evangelical_lutheran_rate", number, where=is_lutheran & is_known)
        lutheran = where(is_known, of_parish, law("church.average_rate"))
        orthodox = law("church.orthodox_rate", number, where=is_orthodox & orthodox_is_known)
        return where(is_lutheran, lutheran, where(is_orthodox, orthodox, 0))

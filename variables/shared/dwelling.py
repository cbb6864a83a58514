"""The dwelling: where it is, how it is held and what it costs."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import (
    ChoiceVariable,
    CodeVariable,
    ConditionVariable,
    CountVariable,
    EuroVariable,
    ShareVariable,
)

ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"


class DwellingType(Enum):
    """Tenure of a dwelling."""

    rented = "Rented dwelling"
    sublet_part = "Part of a dwelling under a lease of its own"
    right_of_occupancy = "Right-of-occupancy dwelling"
    part_ownership = "Part-ownership dwelling"
    owner_occupied_share = "Owner-occupied dwelling in a housing company"
    owner_occupied_house = "Owner-occupied detached house"
    no_lease_owner_like = "Dwelling without a lease whose costs are borne as by an owner"
    service_housing = "Service housing"
    common_accommodation = "Common accommodation"
    none = "No dwelling"


class municipality_code(CodeVariable):
    """Code of the dwelling's municipality in Statistics Finland's classification, e.g. '091' for Helsinki.

    Nothing is assumed: whatever depends on the municipality group or the region cannot be calculated without it.
    """

    entity = Household
    label = "Municipality of the dwelling"
    reference = ["938/2014 10 § 3 mom.", ACT]


class dwelling_type(ChoiceVariable):
    """How the dwelling is held."""

    entity = Household
    possible_values = DwellingType
    default_value = DwellingType.rented
    label = "Type of tenure of the dwelling"
    reference = ["938/2014 7 §", ACT]


class rent(EuroVariable):
    """Rent that the household pays, without household electricity, sauna, parking, laundry, internet, home insurance,
    furniture, meals and a part paid by an employer: none of these is a housing cost.
    """

    entity = Household
    label = "Rent without fees that are not accepted"
    reference = ["938/2014 9 § 1 mom.", ACT]


class right_of_occupancy_charge(EuroVariable):
    """Residence charge (käyttövastike, bruksvederlag) of a right-of-occupancy dwelling; it takes the place of a rent."""

    entity = Household
    label = "Charge for a right-of-occupancy dwelling"
    reference = ["938/2014 7 § 3 mom.", "938/2014 9 §", ACT]


class maintenance_charge(EuroVariable):
    """The housing company's charge (yhtiövastike, bolagsvederlag), for maintenance and for the company's loans together."""

    entity = Household
    label = "Housing company charge"
    reference = ["938/2014 9 § 2 mom.", ACT]


class water_charge(EuroVariable):
    """Water charge as billed. The general housing allowance counts a norm in its place; other benefits the bill."""

    entity = Household
    label = "Water charge paid separately for the whole dwelling"
    reference = ["571/2007 5 § 1 kohta", "https://www.finlex.fi/fi/lainsaadanto/2007/571"]


class heating_costs(EuroVariable):
    """Heating as billed. The general housing allowance counts a norm in its place; other benefits the bill."""

    entity = Household
    label = "Heating costs paid separately"
    reference = ["1412/1997 7 a §", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]


class water_is_paid_separately(ConditionVariable):
    """Whether water is paid apart from the rent or charge, as a fixed sum or by meter. Not told: when a charge is told."""

    entity = Household
    label = "Water is paid separately"
    reference = ["938/2014 9 § 1 mom.", ACT]

    def formula(household, period):
        return household("water_charge", period) > 0


class heating_is_paid_separately(ConditionVariable):
    """Whether heating is paid apart from the rent or charge. Not told: when heating costs are told."""

    entity = Household
    label = "Heating is paid separately"
    reference = ["938/2014 9 § 1 mom.", ACT]

    def formula(household, period):
        return household("heating_costs", period) > 0


class housing_loan_interest(EuroVariable):
    """Interest of personal loans for the dwelling or the right of occupancy from the state, a municipality, a parish,
    a wellbeing services county (since 2023) or a supervised credit institution. Instalments and private loans are left out.
    """

    entity = Household
    label = "Interest of loans for the dwelling or the right of occupancy"
    reference = ["938/2014 9 § 6 mom.", ACT]


class subtenant_rent(EuroVariable):
    """Rent that a subtenant pays to the household. It lowers the housing costs and is then no income."""

    entity = Household
    label = "Rent paid by a subtenant"
    reference = ["938/2014 9 § 8 mom. (3 mom. 2025–)", ACT]


class number_of_residents_in_dwelling(CountVariable):
    """Everybody who lives in the dwelling. Not told (0): the persons of the case."""

    entity = Household
    computed_where_not_told = True
    default_value = 0
    label = "Number of persons living in the dwelling"
    reference = ["938/2014 9 § 4 mom. (836/2024)", ACT]

    def formula(household, period):
        return household.nb_persons()


class agreed_share_of_housing_costs(ShareVariable):
    """Division of the dwelling's costs accepted for a special reason in place of the division by heads (0: by heads)."""

    entity = Household
    default_value = 0
    label = "Other division of the costs accepted for a special reason"
    reference = ["938/2014 9 § 4 mom.", ACT]

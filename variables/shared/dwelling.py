"""The dwelling: where it is, how it is held and what it costs."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import (
    ChoiceVariable,
    CodeVariable,
    ConditionVariable,
    CountVariable,
    EuroToldVariable,
    EuroVariable,
    ShareVariable,
)

ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"
PENSIONERS_ACT = "https://www.finlex.fi/fi/lainsaadanto/2007/571"
ASSISTANCE_ACT = "https://www.finlex.fi/fi/lainsaadanto/1997/1412"
MONTHS_OF_YEAR = 12


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
    reference = ["571/2007 5 § 1 kohta", PENSIONERS_ACT]


class heating_costs(EuroVariable):
    """Heating as billed. The general housing allowance counts a norm in its place; other benefits the bill."""

    entity = Household
    label = "Heating costs paid separately"
    reference = ["1412/1997 7 a §", ASSISTANCE_ACT]


class water_is_paid_separately(ConditionVariable):
    """Whether water is paid apart from the rent or charge, as a fixed sum or by meter. Not told: when a charge is told."""

    entity = Household
    told_or_computed = True
    label = "Water is paid separately"
    reference = ["938/2014 9 § 1 mom.", ACT]

    def formula(household, period):
        return household("water_charge", period) > 0


class heating_is_paid_separately(ConditionVariable):
    """Whether heating is paid apart from the rent or charge. Not told: when heating costs are told."""

    entity = Household
    told_or_computed = True
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


class annual_housing_loan_interest(EuroToldVariable):
    """Interest in a year of loans for acquiring or renovating the dwelling, the right of occupancy or the part ownership:
    as told, or twelve times that of the month.
    """

    entity = Household
    computed_where_not_told = True
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Interest in a year of loans for the dwelling or the right of occupancy"
    reference = ["571/2007 5 § 3–4 kohta", PENSIONERS_ACT, "781/1993 9 § 2 mom."]

    def formula(household, period):
        return MONTHS_OF_YEAR * household("housing_loan_interest", period)


class annual_site_rent(EuroVariable):
    """Rent of the site (tontinvuokra, tomthyra) in a year."""

    entity = Household
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Rent of the site in a year"
    reference = ["571/2007 5 § 1 kohta", PENSIONERS_ACT, "1412/1997 7 a §"]


class house_maintenance_costs(EuroVariable):
    """Running costs of a detached house in a month: waste, chimney sweep, insurance, property tax; not heating, water and
    the rent of the site.
    """

    entity = Household
    label = "Running costs of a detached house without heating, water and rent of the site"
    reference = ["1412/1997 7 a §", ASSISTANCE_ACT, "781/1993 9 §"]


class electricity_and_gas_charges(EuroVariable):
    """Household electricity and gas as billed."""

    entity = Household
    label = "Household electricity and gas"
    reference = ["1412/1997 7 a § (7 b § until 2022)", ASSISTANCE_ACT, "781/1993 9 §"]


class water_charge_is_fixed(ConditionVariable):
    """Whether the separate water charge is a fixed sum and not measured."""

    entity = Household
    label = "The separate water charge is a fixed amount"
    reference = ["571/2007 5 § 1 kohta", PENSIONERS_ACT, "977/2022 3 §"]


class own_share_of_housing_costs(ShareVariable):
    """Part of the dwelling's costs that the applicant, with the spouse, really bears: less than all where others pay too."""

    entity = Household
    default_value = 1
    label = "Share of the dwelling's costs that the applicant with the spouse really bears"
    reference = ["571/2007 9 § 2 mom. (939/2014)", PENSIONERS_ACT, "781/1993 3 § 2 kohta, 9 §"]


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

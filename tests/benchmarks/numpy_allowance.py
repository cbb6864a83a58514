"""The general housing allowance of a block by hand: plain NumPy, no engine, no steps that could be explained.

The measure of what the rules cost at least. It follows 938/2014 in the order of a decision, for all tenures, all
exclusions and both clocks, and shares nothing with the rules but the dated values of the law, which it reads once.
"""

import numpy

from population import APPLICANT, CHILD, SPOUSE

MONTHS_BACK = 13
GROUPS = ("I", "II", "III", "IV", "aland")
SIZES = ("1", "2", "3", "4", "additional_person")
RENTED, SUBLET, RIGHT_OF_OCCUPANCY, PART_OWNED, SHARE, HOUSE, LIKE_OWNER, SERVICE, COMMON, NO_DWELLING = range(10)
EAST = {"etela_savo", "pohjois_savo", "pohjois_karjala"}
NORTH = {"pohjois_pohjanmaa", "kainuu", "lappi"}
AS_OWNER = numpy.isin(numpy.arange(10), [SHARE, HOUSE, LIKE_OWNER])
HOME_OF_ITS_OWN = ~numpy.isin(numpy.arange(10), [COMMON, NO_DWELLING])


class Values:
    """Values of the law in a month and the twelve before it: row 0 is the month, row n the law of n months before.

    Args:
        system: the law, for its dated values.
        month: the month calculated, e.g. ``"2025-09"``; from 2016-02, for Åland's values of January 2015 are not known.
    """

    def __init__(self, system, month):
        """Read each value once."""
        tree = system.parameters.children
        self.act, regions = tree["general_housing_allowance"], tree["municipalities"].children["region"].children
        self.days = [f"{numpy.datetime64(month, 'M') - back}-01" for back in range(MONTHS_BACK)]

        self.child_age = self._of("child_age_limit")
        self.least_adults = self._of("basic_deductible.minimum_number_of_adults")
        self.student = self._of("students.exclusion_by_housing_supplement.is_in_force", bool)
        self.aland_student = self._of("students.exclusion_by_aland_housing_supplement.is_in_force", bool)
        self.foreign_student = self._of("students.exclusion_by_foreign_study_aid.is_in_force", bool)
        self.sharing = self._of("students.cost_sharing_with_excluded_student.is_in_force", bool)
        self.owners = self._of("owner_occupied.is_in_force", bool)

        # Tables by municipality number; a municipality that is not listed is never looked up.
        self.group = numpy.zeros((MONTHS_BACK, 1000), numpy.int8)
        self.surcharge = numpy.ones((MONTHS_BACK, 1000))
        listed = self.act.children["municipality_group"].children
        east, north = self._of("heating_norm.surcharge.eastern_finland"), self._of("heating_norm.surcharge.northern_finland")
        for code, dated_region in regions.items():
            for row, day in enumerate(self.days):
                region = dated_region.get_at_instant(day)
                self.group[row, int(code)] = GROUPS.index(listed.get(code, listed["other"]).get_at_instant(day))
                self.surcharge[row, int(code)] += east[row] if region in EAST else north[row] if region in NORTH else 0
        self.maximum = numpy.array([[self._of(f"maximum_housing_costs.{g}.{s}") for s in SIZES] for g in GROUPS])
        self.maximum = numpy.ascontiguousarray(self.maximum.transpose(2, 0, 1))
        self.extra_person = self._of("maximum_housing_costs.extra_persons_for_disability_space", int)

        self.entrepreneur = self._of("income.entrepreneur_actual_income.is_in_force", bool)
        self.multiple = self._of("income.entrepreneur_actual_income.multiple")
        self.unemployment_days = self._of("income.unemployment_benefit_days_per_month")
        self.allowance_days = self._of("income.other_daily_allowance_days_per_month")
        self.grant_is_income = self._of("income.study_grant_is_income", bool)
        self.interest_threshold = self._of("income.interest_and_dividend_threshold")
        self.average_months = self._of("income.average_income_months")
        self.upkeep_is_limited = self._of("income.rental_maintenance_deduction_cap.is_in_force", bool)
        in_force = self._of("earnings_deduction.is_in_force", bool)
        self.deduction = numpy.where(in_force, self._of("earnings_deduction.maximum"), 0)

        self.asset_test = self._of("asset_test.is_in_force", bool)
        self.forest_multiplier = self._of_asset_test("forest_income_multiplier")
        self.deposits_free = self._of_asset_test("deposit_deduction_per_person")
        self.share_rate = self._of_asset_test("listed_share_valuation_rate")
        self.ceiling = numpy.where(self.asset_test, self._of("asset_test.ceiling"), numpy.inf)
        free = [self._of_asset_test(f"free_amount.{adults}") for adults in ("one_adult", "several_adults")]
        self.free_assets = numpy.array(free).T
        self.asset_share = self._of_asset_test("income_share")

        self.water = self._of("water_norm.per_person")
        self.first, self.further = self._of("heating_norm.first_person"), self._of("heating_norm.additional_person")
        self.house = numpy.array([self._of(f"owner_occupied.house_maintenance_norm.{size}") for size in SIZES]).T.copy()
        self.owner_interest = self._of("owner_occupied.housing_loan_interest_share")
        in_force = self._of("right_of_occupancy.housing_loan_interest.is_in_force", bool)
        self.occupancy_interest = numpy.where(in_force, self._of("right_of_occupancy.housing_loan_interest.share"), 0)
        self.most_maintenance = self._of("owner_occupied.share_dwelling.maximum_maintenance_share")
        self.most_financing = self._of("owner_occupied.share_dwelling.maximum_financing_share")
        self.excess_maintenance = self._of("owner_occupied.share_dwelling.excess_maintenance_share")

        # Second axis: mainland, Åland.
        limit = "basic_deductible.full_allowance_income"
        self.constant, self.per_adult, self.per_child, self.income_share, self.rate = (
            numpy.array([self._of(path), self._of(f"aland.{path}")]).T.copy()
            for path in (
                f"{limit}.constant",
                f"{limit}.per_adult",
                f"{limit}.per_child",
                "basic_deductible.income_share",
                "reimbursement_rate",
            )
        )
        self.disregarded = self._of("basic_deductible.disregard_below")
        self.least_paid = self._of("minimum_payable")

    def _of(self, path, kind=float):
        node = self.act
        for name in path.split("."):
            node = node.children[name]
        return numpy.array([node.get_at_instant(day) for day in self.days], kind)

    def _of_asset_test(self, path):
        """Zero where the test is not in force: its values then count nothing."""
        return numpy.where(self.asset_test, self._of(f"asset_test.{path}"), 0)


def half_up(amount, units=100):
    """Half up to the cent, or with units=1 to the euro."""
    scaled = amount * units
    scaled += 0.5 + 1e-7
    numpy.floor(scaled, out=scaled)
    scaled /= units
    return scaled


def allowance(population, values, with_decision_months=False):
    """Allowance of each household of a block: array of euros."""
    person, home = population.persons, population.households
    count, household = population.count, population.household
    # Row of the law of each household and of each person; today's law is row 0.
    row = population.months_since_decision if with_decision_months else 0
    row_of_person = row[household] if with_decision_months else 0

    def number(persons):
        return numpy.bincount(household[persons], minlength=count)

    def any_of(persons):
        found = numpy.zeros(count, bool)
        found[household[persons]] = True
        return found

    # 4 §: who shares the household
    role = person["household_role"]
    is_applicant, is_spouse = role == APPLICANT, role == SPOUSE
    is_of_couple = is_applicant | is_spouse
    own_lease = person["has_separate_tenancy_agreement"]
    applicant_has_own_lease = any_of(is_applicant & own_lease)
    is_separated = any_of(is_of_couple & person["is_separated_from_spouse"])
    shares = person["is_liable_for_whole_rent"] | ~(own_lease | applicant_has_own_lease[household])
    shares &= ~person["is_placed_under_care_agreement"]
    shares |= is_of_couple | (role == CHILD) | person["is_spouse_or_direct_relative_in_dwelling"]
    shares &= ~(is_spouse & is_separated[household]) & person["lives_permanently_in_dwelling"]
    would_belong = shares & person["is_resident_in_finland"]

    # 4 § 5 mom., 8 a §: students outside
    by_supplement = values.student[row] | values.student[0]
    by_supplement = by_supplement[household] if with_decision_months else by_supplement
    is_outside = by_supplement & person["is_entitled_to_student_housing_supplement"]
    is_outside |= values.aland_student[row_of_person] & person["is_entitled_to_aland_student_housing_supplement"]
    is_outside &= ~person["student_housing_supplement_is_for_other_locality"]
    is_outside |= values.foreign_student[row_of_person] & person["receives_foreign_student_aid"]
    is_member = would_belong & ~is_outside

    # 6 §, 16 § 2 mom.: children and adults
    is_child = is_member & (person["age"] < values.child_age[row_of_person])
    size, children = number(is_member), number(is_child)
    adults = numpy.maximum(size - children, values.least_adults[row])

    # 10-11 §: maximum housing costs
    municipality = home["municipality_number"]
    group = values.group[row, municipality]
    needs_space = any_of(is_member & person["needs_extra_space_because_of_disability"])
    looked_up = numpy.maximum(size + needs_space * values.extra_person[row], 1)
    listed = numpy.minimum(looked_up, 4)
    maximum = values.maximum[row, group, listed - 1]
    maximum += values.maximum[row, group, 4] * (looked_up - listed)
    most_maintenance = half_up(values.most_maintenance[row] * maximum)

    # 12 §: incomes of each person
    confirmed, actual = person["entrepreneur_confirmed_income"], person["entrepreneur_actual_income_level"]
    actual_counts = values.entrepreneur[row_of_person] & (actual >= values.multiple[row_of_person] * confirmed)
    earned = half_up(person["wages"] + half_up(numpy.where(actual_counts, actual, confirmed) / 12))
    income = earned + half_up(values.unemployment_days[row_of_person] * person["unemployment_benefit_per_day"])
    income += half_up(values.allowance_days[row_of_person] * person["other_daily_allowance_per_day"])
    income += person["pensions"]
    income += person["child_home_care_allowance"]
    income += person["study_grant"] * values.grant_is_income[row_of_person]
    upkeep = person["rental_maintenance_costs_paid"]
    is_limited = any_of(upkeep > 0) & values.upkeep_is_limited[row]
    most_upkeep = numpy.where(is_limited, most_maintenance, numpy.inf)
    income += half_up(numpy.maximum(person["rental_income"] - numpy.minimum(upkeep, most_upkeep[household]), 0))
    interest = person["interest_income"] + person["dividend_income"]
    income += half_up(interest * (interest > values.interest_threshold[row_of_person]))
    forest_yield = person["forest_area"] * person["forest_annual_yield_per_hectare"]
    income += half_up(forest_yield / 12)
    income += person["other_regular_income"]

    # 13-14 §: income over time, the earnings deduction
    estimate = person["estimated_income_next_12_months"] / values.average_months[row_of_person]
    income = half_up(numpy.where(person["income_is_continuous"], income, estimate))
    income -= numpy.minimum(values.deduction[row_of_person], earned)
    numpy.maximum(income, 0, out=income)
    income *= is_member & (is_of_couple | ~is_child)

    # 13 § (910/2024): assets
    assets = numpy.maximum(person["real_estate"] - person["holiday_home_in_own_use"], 0)
    assets += numpy.maximum(person["bank_deposits"] - values.deposits_free[row_of_person], 0)
    assets += values.forest_multiplier[row_of_person] * forest_yield
    assets += values.share_rate[row_of_person] * person["listed_shares_and_fund_units"]
    for name in ("business_and_agricultural_assets", "housing_company_shares", "bonds", "insurance_investments"):
        assets += person[name]
    assets = half_up(assets)
    assets -= numpy.maximum(person["debts"] - person["consumer_credit_and_short_term_debts"], 0)
    assets *= is_member & ~is_child & values.asset_test[row_of_person]
    assets = half_up(numpy.bincount(household, assets, minlength=count))
    above_free = numpy.maximum(assets - values.free_assets[row, (adults > 1).astype(numpy.intp)], 0)
    asset_income = half_up(values.asset_share[row] * above_free / 12)
    income = half_up(half_up(numpy.bincount(household, income, minlength=count) + asset_income), units=1)

    # 9 §: norms for water, heating and houses
    raised = values.surcharge[row, municipality]
    water = values.water[row] * size * home["water_is_paid_separately"]
    heating = half_up(values.further[row] * raised, 1) * (size - 1)
    heating += half_up(values.first[row] * raised, 1)
    heating *= home["heating_is_paid_separately"] & (size > 0)
    norms = water + heating
    listed = numpy.maximum(numpy.minimum(size, 4), 1)
    house = half_up(values.house[row, listed - 1] * raised, 1)
    house += half_up(values.house[row, 4] * raised, 1) * numpy.maximum(size - 4, 0)

    # 9 §: costs of the dwelling
    tenure, subtenant_rent = home["dwelling_type"], home["subtenant_rent"]
    is_share, is_owner = tenure == SHARE, AS_OWNER[tenure]
    interest = home["housing_loan_interest"]
    charge = home["right_of_occupancy_charge"] + half_up(values.occupancy_interest[row] * interest)
    rented = numpy.where(tenure == RIGHT_OF_OCCUPANCY, charge, home["rent"]) + norms
    rented = half_up(numpy.maximum(rented - subtenant_rent, 0))
    upkeep = numpy.where(is_share, home["maintenance_charge"] + norms, house)
    maintenance = half_up(numpy.maximum(upkeep - subtenant_rent, 0))
    accepted_maintenance = numpy.where(is_share, numpy.minimum(maintenance, most_maintenance), maintenance)
    financing = values.owner_interest[row] * interest
    financing += values.excess_maintenance[row] * (maintenance - accepted_maintenance)
    financing -= numpy.maximum(subtenant_rent - upkeep, 0)
    financing = half_up(numpy.maximum(financing, 0))
    most_financing = half_up(values.most_financing[row] * maximum)
    owned = accepted_maintenance + numpy.where(is_share, numpy.minimum(financing, most_financing), financing)

    # 9 § 4 mom.: costs divided with a student outside
    told = home["dwelling_is_shared_with_excluded_student"] & (values.sharing[row] | values.sharing[0])
    is_shared = told | any_of(is_outside & person["lives_permanently_in_dwelling"])
    residents = numpy.maximum(numpy.bincount(household, minlength=count), numpy.maximum(size, 1))
    agreed = home["agreed_share_of_housing_costs"]
    share = numpy.where(is_shared, numpy.where(agreed > 0, agreed, size / residents), 1)
    costs = numpy.minimum(half_up(share * numpy.where(is_owner, owned, rented)), maximum)

    # 8 §, 16 §, 24 §: the amount
    where = (group == GROUPS.index("aland")).astype(numpy.intp)
    full = values.constant[row, where] + values.per_adult[row, where] * adults + values.per_child[row, where] * children
    deductible = half_up(values.income_share[row, where] * numpy.maximum(income - full, 0))
    deductible *= deductible >= values.disregarded[row]
    amount = half_up(values.rate[row, where] * numpy.maximum(costs - deductible, 0))

    # 2 §, 7-8 §, 13 §: who is entitled
    is_shut_out = is_outside | person["is_entitled_to_free_school_dormitory"]
    is_excluded = any_of(would_belong & is_shut_out) & ~any_of(would_belong & ~is_shut_out)
    pensioners = number(is_member & person["is_entitled_to_pensioners_housing_allowance"])
    is_couple = (size == 2) & (number(is_member & is_of_couple) == 2)
    is_excluded |= (pensioners > 0) & ((pensioners == size) | is_couple)
    is_entitled = any_of(would_belong) & home["dwelling_is_permanent_and_fit_for_living"] & HOME_OF_ITS_OWN[tenure]
    is_entitled &= ~is_owner | values.owners[0]
    is_entitled &= ~is_excluded & (assets < values.ceiling[row]) & (amount >= values.least_paid[row])
    return amount * is_entitled

"""The basic amount (perusosa, grunddel) of each member: position, share, stay abroad. 1412/1997 9 §, 9 a §."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family, Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    CountVariable,
    DaysVariable,
    EuroVariable,
    ShareVariable,
    days_of_month,
    first_that_holds,
    order_in_group,
    require,
    rounded,
    where,
)
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING, law_of_month


class FamilyPosition(Enum):
    """Positions of 9 §; items are named as the branches of the table of shares."""

    living_alone = "Living alone"
    single_parent = "Single parent"
    other_adult = "Other person of 18 or over"
    adult_living_with_parents = "Person of 18 or over living with the parents"
    child_10_to_17 = "Child of 10–17"
    child_under_10 = "Child under 10"


class shares_household_with_others(ConditionVariable):
    """Keeps a common household with somebody outside the family, such as a flatmate. Who has a lease of the own room and
    an economy of the own lives alone; which of the two it is, is a finding of fact.
    """

    entity = Person
    label = "Shares a household with somebody outside the family"
    reference = ["1412/1997 9 § 1 mom. 2 kohta", FINLEX]


class living_alone_basic_amount_exception(ConditionVariable):
    """The amount of a person living alone although the household is shared: in supported housing, for instance, where the
    client could not choose the company and does not benefit from it.
    """

    entity = Person
    decided_by_caseworker = True
    label = "Amount of a person living alone although the household is shared"
    reference = ["1412/1997 9 § (Kelan soveltamiskäytäntö)", FINLEX]


class is_dual_residence_child(ConditionVariable):
    """Child who spends half of the time with each parent, and belongs to both families."""

    entity = Person
    label = "Child who lives half of the time with each parent"
    reference = ["1412/1997 3 §", FINLEX]


class days_abroad(DaysVariable):
    """Days of the month spent abroad."""

    entity = Person
    label = "Days abroad in the month"
    reference = ["1412/1997 14 a § 1 mom. (–2022)", "1412/1997 27 § 1 mom. (2023–)", FINLEX]


class months_abroad_in_a_row(CountVariable):
    """Whole calendar months abroad, one after the other, with the month calculated."""

    entity = Person
    unit = "month"
    bounds = (0, 1_200)
    label = "Whole months abroad in a row, this one included"
    reference = ["1412/1997 14 a § 1 mom. (–2022)", "1412/1997 27 § 1 mom. (2023–)", FINLEX]


class social_assistance_family_position(ChoiceVariable):
    """Position of the person in the family. Who lives with a spouse is an “other person”; so is who shares a household with
    others, unless the caseworker makes an exception. A parent whose only children are of age has the amount of a person
    living alone (9 § 2 mom.).
    """

    entity = Person
    possible_values = FamilyPosition
    default_value = FamilyPosition.living_alone
    label = "Position for the basic amount"
    reference = ["1412/1997 9 § 1–2 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_child = person("is_child_of_family", period)
        is_older = person("age", period) >= law("basic_amount.age.older_child")
        is_grown_up = person("is_grown_up_child", period)
        lives_with_parents = is_grown_up | person("lives_with_parent", period)
        has_spouse = ~is_grown_up & (person.family("number_of_adults_in_family", period) > 1)
        shares = person("shares_household_with_others", period) & ~person("living_alone_basic_amount_exception", period)
        return first_that_holds(
            [
                (is_child & is_older, FamilyPosition.child_10_to_17),
                (is_child, FamilyPosition.child_under_10),
                (~is_grown_up & person.family("is_single_parent", period), FamilyPosition.single_parent),
                (lives_with_parents, FamilyPosition.adult_living_with_parents),
                (has_spouse | shares, FamilyPosition.other_adult),
            ],
            otherwise=FamilyPosition.living_alone,
        )


class social_assistance_child_order(CountVariable):
    """Place of a child among all children under 18 of the family, the oldest first; 0 for others. Children of the same
    age stand in the order of the case: the sum of their amounts is the same.
    """

    entity = Person
    unit = None
    label = "Order of the child in the family by age"
    reference = ["1412/1997 9 § 3 mom.", FINLEX]

    def formula(person, period):
        is_child = person("is_child_of_family", period)
        by_age = [-person("age", period)]
        return where(is_child, order_in_group(person, "family", among=is_child, by=by_age), 0)


class social_assistance_basic_amount_share(ShareVariable):
    """Share of the amount of a person living alone, less so many percentage points for the second and each later child."""

    entity = Person
    bounds = (0, 2)
    label = "Share of the basic amount of a person living alone"
    reference = ["1412/1997 9 §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        share = law("basic_amount.share", person("social_assistance_family_position", period))
        order = person("social_assistance_child_order", period)
        second = law("basic_amount.share_deduction.second_child")
        later = law("basic_amount.share_deduction.third_and_later_child")
        less = numpy.select([order > 2, order == 2], [later, second], 0)
        return where(person("is_child_of_family", period), share - less, share)


class social_assistance_full_basic_amount(EuroVariable):
    """Basic amount of a whole month, before dual residence, stay abroad and reduction: of the amount of a person living
    alone as rounded.
    """

    entity = Person
    label = "Full basic amount"
    reference = ["1412/1997 9 §", "1412/1997 9 a §", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        return law("basic_amount.living_alone") * person("social_assistance_basic_amount_share", period)


class social_assistance_share_of_residence(ShareVariable):
    """Part of the basic amount that a dual-residence child brings to each of the two families. Other divisions than by half
    are the caseworker's.
    """

    entity = Person
    label = "Part of the basic amount that this family gets for the child"
    reference = ["1412/1997 3 §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_shared = person("is_child_of_family", period) & person("is_dual_residence_child", period)
        return where(is_shared, law("basic_amount.dual_residence_share"), 1)


class social_assistance_share_of_month_in_finland(ShareVariable):
    """Whole while no more days than allowed are spent abroad; then a thirtieth for each day in Finland."""

    entity = Person
    label = "Part of the month for which the basic amount is granted"
    reference = [
        "1412/1997 14 a § 1 mom. (–2022)",
        "1412/1997 27 § 1 mom. (2023–)",
        FINLEX,
    ]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        abroad, days = person("days_abroad", period), days_of_month(person, period)
        require(person, abroad <= days, variable="days_abroad", otherwise="at most the days of the month")
        in_finland = numpy.minimum((days - abroad) / law("basic_amount.daily_divisor"), 1)
        is_short = abroad <= law("stay_abroad.maximum_days_with_full_basic_amount")
        return where(is_short, 1, in_finland)


class social_assistance_basic_amount(EuroVariable):
    """Basic amount counted for the person: nothing for a child of 18 or over, who is a family of their own."""

    entity = Person
    label = "Basic amount"
    reference = ["1412/1997 9 §", "1412/1997 10 §", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period):
        whole = person("social_assistance_full_basic_amount", period)
        share = person("social_assistance_share_of_residence", period)
        of_month = person("social_assistance_share_of_month_in_finland", period)
        kept = 1 - person("social_assistance_reduction_rate", period)
        return where(person("is_grown_up_child", period), 0, whole * share * of_month * kept)


class social_assistance_family_basic_amount(EuroVariable):
    """Basic amounts of all members."""

    entity = Family
    label = "Basic amounts of the family"
    reference = ["1412/1997 9 §", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        return family.sum(family.members("social_assistance_basic_amount", period))


class social_assistance_has_grown_up_child(ConditionVariable):
    """A child of 18 or over is told among the children of the family."""

    entity = Family
    label = "A child of 18 or over lives with the family"
    reference = ["1412/1997 3 § 1 mom.", FINLEX]

    def formula(family, period):
        return family.any(family.members("is_grown_up_child", period))

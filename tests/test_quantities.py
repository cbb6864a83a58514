"""Rounding, the clock of decisions, told values, codes and dates: each against an independent reckoning."""

import datetime
import weakref
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from types import SimpleNamespace

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as some
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.quantities import MissingFactError, UnknownLawError, round_down, round_half_up, where
from openfisca_kela.quantities.dates import completed_years, first_of_month
from openfisca_kela.quantities.day_counts import day_of_month, days_from_to, last_of_month
from openfisca_kela.quantities.histories import history
from openfisca_kela.quantities.members import value_of_member
from openfisca_kela.quantities.months import months_of
from openfisca_kela.variables.shared.banking_days import banking_days_up_to

LAW = CountryTaxBenefitSystem()
CLOCK = "general_housing_allowance_latest_grant_or_review_month"


def simulate(**situation):
    return SimulationBuilder().build_from_entities(LAW, situation)


class TestRounding:
    @pytest.mark.parametrize(
        ("amount", "cents"), [(20.93 * 21.5, 450.00), (13.95 * 21.5, 299.93), (124.425, 124.43), (0.1 + 0.2, 0.30)]
    )
    def test_ties_and_binary_noise(self, amount, cents):
        assert round_half_up(numpy.array([amount]))[0] == cents

    @given(cents=some.integers(0, 10**8), share=some.integers(0, 100))
    def test_a_share_of_cents_is_rounded_half_up_as_in_decimals(self, cents, share):
        exact = (Decimal(cents) / 100 * Decimal(share) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
        assert round_half_up(numpy.array([cents / 100 * (share / 100)]))[0] == float(exact)

    @given(cents=some.integers(0, 10**8))
    def test_whole_euros_half_up_and_down(self, cents):
        amount, exact = numpy.array([cents / 100]), Decimal(cents) / 100
        assert round_half_up(amount, to="euro")[0] == int(exact.quantize(Decimal(1), ROUND_HALF_UP))
        assert round_down(amount, to="euro")[0] == int(exact.quantize(Decimal(1), ROUND_FLOOR))

    def test_a_formula_declares_its_rounding_with_the_section(self):
        formula = LAW.get_variable("general_housing_allowance_income").get_formula("2024-05")
        assert (formula.rounding.to, formula.rounding.by) == ("euro", "938/2014 52 §")


class TestDates:
    @given(
        born=some.dates(datetime.date(1890, 1, 1), datetime.date(2020, 12, 31)),
        on=some.dates(datetime.date(2021, 1, 1), datetime.date(2030, 12, 31)),
    )
    def test_birthdays_reached(self, born, on):
        expected = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
        assert completed_years(numpy.array([born], "M8[D]"), numpy.array([on], "M8[D]"))[0] == expected

    def test_months_are_moved_over_the_turn_of_the_year(self):
        assert str(first_of_month(numpy.array(["2025-01-31"], "M8[D]"), plus=-1)[0]) == "2024-12-01"


class TestDaysOfMonths:
    @given(
        first=some.dates(datetime.date(2015, 1, 1), datetime.date(2026, 12, 31)),
        last=some.dates(datetime.date(2015, 1, 1), datetime.date(2026, 12, 31)),
    )
    def test_days_are_counted_with_both_ends(self, first, last):
        expected = len(range(first.toordinal(), last.toordinal() + 1))
        assert days_from_to(numpy.array([first], "M8[D]"), numpy.array([last], "M8[D]"))[0] == expected

    @given(day=some.dates(datetime.date(2015, 1, 1), datetime.date(2026, 12, 31)))
    def test_a_day_has_its_number_and_its_month_a_last_day(self, day):
        dates = numpy.array([day], "M8[D]")
        assert day_of_month(dates)[0] == day.day
        last = last_of_month(dates)[0].item()
        assert (last.month, (last + datetime.timedelta(1)).day) == (day.month, 1)

    def test_the_banking_day_up_to_the_fourth_is_the_one_that_kela_announced(self):
        announced = ["2017-02-03", "2017-03-03", "2017-06-02", "2017-11-03", "2026-01-02", "2026-06-04"]
        found = banking_days_up_to(numpy.array(announced, "M8[D]"), numpy.full(len(announced), 4.0))
        assert found.astype(str).tolist() == announced

    def test_a_group_takes_over_the_value_of_the_first_person_chosen(self):
        group = SimpleNamespace(count=3, members_entity_id=numpy.array([0, 0, 1, 0]))
        amounts, chosen = numpy.array([1.0, 2.0, 3.0, 4.0]), numpy.array([False, True, False, True])
        assert value_of_member(group, amounts, chosen, -1.0).tolist() == [2.0, -1.0, -1.0]


DAYS = some.dates(datetime.date(1890, 1, 1), datetime.date(2100, 12, 31))


class TestManyDates:
    @given(days=some.lists(DAYS, min_size=1, max_size=30), near=some.booleans(), plus=some.integers(-24, 24))
    def test_first_of_month_is_what_numpy_says_wherever_the_days_lie(self, days, near, plus):
        dates = numpy.array(days, "M8[D]")
        if near:
            dates = numpy.repeat(dates[0], 400) + numpy.arange(400)
        assert (first_of_month(dates, plus=plus) == (dates.astype("M8[M]") + plus).astype("M8[D]")).all()

    def test_months_that_were_found_do_not_keep_their_array(self):
        for months in (["2024-05-01", "2024-05-01"], ["2024-05-01", "2024-06-01"]):
            dates = numpy.array(months, "M8[D]")
            gone = weakref.ref(dates)
            months_of(dates)
            del dates
            assert gone() is None

    @given(months=some.lists(some.integers(0, 143), min_size=1, max_size=50))
    def test_the_months_of_many_cases_are_each_found_at_their_place(self, months):
        dates = (numpy.datetime64("2015-01", "M") + numpy.array(months)).astype("M8[D]")
        found = months_of(dates)
        assert found.distinct.tolist() == sorted(set(dates.tolist()))
        assert [found.at(position) for position in range(len(dates))] == dates.tolist()

    def test_months_are_found_once_for_an_array_and_again_for_another(self):
        dates = numpy.array(["2024-05-01", "2024-03-01"], "M8[D]")
        group = numpy.array([0, 0, 1])
        assert months_of(dates) is months_of(dates)
        assert months_of(dates).of_members(group) is months_of(dates).of_members(group)
        assert months_of(dates).of_members(group).place.tolist() == [1, 1, 0]
        assert months_of(dates[::-1].copy()).place.tolist() == [0, 1]


class TestWhere:
    @given(some.lists(some.tuples(some.booleans(), some.floats(), some.floats()), min_size=1, max_size=20))
    def test_it_is_numpys(self, cases):
        condition, then, otherwise = map(numpy.array, zip(*cases, strict=True))
        for one, other in ((then, otherwise), (then, 0), (0, otherwise), (then, 1.5), (then, numpy.float64(2))):
            numpy.testing.assert_array_equal(where(condition, one, other), numpy.where(condition, one, other))

    def test_other_kinds_of_values_keep_their_type(self):
        dates, whole = numpy.array(["2024-05-01"], "M8[D]"), numpy.array([3], numpy.int32)
        for holds in (True, False):
            condition = numpy.array([holds])
            for one, other in ((dates, numpy.datetime64("2020-01-01")), (whole, 0), (whole, 0.5), (True, False)):
                chosen, expected = where(condition, one, other), numpy.where(condition, one, other)
                assert (chosen.tolist(), chosen.dtype) == (expected.tolist(), expected.dtype)

    def test_one_value_for_all_is_one_value_a_case(self):
        amounts = numpy.broadcast_to(2.5, 3)
        assert where(numpy.array([True, False, True]), amounts, 0).tolist() == [2.5, 0, 2.5]


class TestLawByMonth:
    def test_a_value_before_its_first_month_is_not_that_of_a_later_one(self):
        tree = ParameterNode("", data={"rate": {"2020-01-01": 0.5}})
        rows = history(tree, "rate", ()).rows_of(numpy.array(["2019-12-01"], "M8[D]"))
        assert (rows.known.tolist(), numpy.isnan(rows.values).tolist()) == ([False], [True])

    @given(
        decided=some.lists(some.integers(0, 111), min_size=1, max_size=20),
        codes=some.lists(some.sampled_from(["091", "837", "684"]), min_size=20, max_size=20),
    )
    def test_each_household_reads_its_own_month(self, decided, codes):
        months = [f"{2015 + number // 12}-{number % 12 + 1:02}" for number in decided]
        homes = {
            f"home {place}": {
                "members": [f"person {place}"],
                "municipality_code": {"2024-05": codes[place]},
                CLOCK: {"2024-05": f"{month}-01"},
            }
            for place, month in enumerate(months)
        }
        people = {f"person {place}": {} for place in range(len(months))}
        families = {f"family {place}": {"adults": [f"person {place}"]} for place in range(len(months))}
        simulation = simulate(persons=people, households=homes, families=families)

        rates = simulation.calculate("general_housing_allowance_reimbursement_rate", "2024-05")
        maxima = simulation.calculate("general_housing_allowance_maximum_housing_costs", "2024-05")

        act = LAW.parameters.general_housing_allowance
        for place, month in enumerate(months):
            group = act.municipality_group.children.get(codes[place], act.municipality_group.other)
            table = act.maximum_housing_costs.children[group.get_at_instant(f"{month}-01")]
            assert rates[place] == act.reimbursement_rate.get_at_instant(f"{month}-01")
            assert maxima[place] == table.children["1"].get_at_instant(f"{month}-01")

    def test_a_month_before_the_act_and_one_to_come_are_refused(self):
        for month in ("2014-12-01", "2024-06-01"):
            simulation = simulate(
                persons={"anna": {}},
                households={"koti": {"members": ["anna"], CLOCK: {"2024-05": month}}},
                families={"perhe": {"adults": ["anna"]}},
            )
            with pytest.raises(UnknownLawError, match=r"household 'koti'.*from 2015-01-01.*to the month calculated"):
                simulation.calculate("general_housing_allowance_reimbursement_rate", "2024-05")

    def test_a_missing_municipality_names_every_household_concerned(self):
        simulation = simulate(
            persons={"anna": {}, "otto": {}, "iida": {}},
            households={
                "koti": {"members": ["anna"]},
                "asunto": {"members": ["otto"], "municipality_code": {"2024-05": "091"}},
                "mökki": {"members": ["iida"]},
            },
            families={"a": {"adults": ["anna"]}, "o": {"adults": ["otto"]}, "i": {"adults": ["iida"]}},
        )
        with pytest.raises(MissingFactError, match="households 'koti', 'mökki', municipality_code") as caught:
            simulation.calculate("general_housing_allowance", "2024-05")
        assert caught.value.positions == (0, 2)
        assert simulation.calculate("general_housing_allowance_reimbursement_rate", "2024-05").tolist() == [0.7] * 3

    def test_a_merged_municipality_names_its_successor(self):
        situation = {
            "persons": {"anna": {}},
            "households": {"koti": {"members": ["anna"], "municipality_code": {"2016-12": "174", "2017-01": "174"}}},
            "families": {"perhe": {"adults": ["anna"]}},
        }
        group = "general_housing_allowance_municipality_group"
        assert simulate(**situation).calculate(group, "2016-12").decode_to_str()[0] == "IV"
        with pytest.raises(UnknownLawError, match=r"Juankoski.*ended on 2017-01-01 and is continued by '297'"):
            simulate(**situation).calculate(group, "2017-01")

    def test_aland_before_its_own_law_names_the_first_month(self):
        situation = {
            "persons": {"anna": {}},
            "households": {"koti": {"members": ["anna"], "municipality_code": {"2015-01": "478"}}},
            "families": {"perhe": {"adults": ["anna"]}},
        }
        with pytest.raises(UnknownLawError, match="first value is of 2015-02-01"):
            simulate(**situation).calculate("general_housing_allowance_reimbursement_rate", "2015-01")

    def test_a_table_takes_other_keys_where_the_law_says_so(self):
        class Group(Enum):
            big = "Big"
            small = "Small"

        tree = ParameterNode("", data={"group": {"7": {"2020-01-01": "big"}, "other": {"2020-01-01": "small"}}})
        dated = history(tree, "group", (int,), Group, "other")
        assert dated.values[0, [7, 3, 8]].tolist() == [Group.big.index, Group.small.index, Group.small.index]


class TestTold:
    def test_what_was_told_of_one_person_leaves_the_others_to_the_formula(self):
        simulation = simulate(
            persons={
                "anna": {"age": {"2024-05": 17}},
                "otto": {"birth_date": {"ETERNITY": "2006-05-02"}},
                "iida": {},
            },
            households={"koti": {"members": ["anna", "otto", "iida"]}},
            families={"perhe": {"adults": ["anna", "otto", "iida"]}},
        )
        assert simulation.calculate("age", "2024-05").tolist() == [17, 17, 44]

    def test_an_amount_told_of_one_person_leaves_the_others_to_the_formula(self):
        forest = {"forest_area": {"2024-05": 100}, "forest_annual_yield_per_hectare": {"2024-05": 60}}
        simulation = simulate(
            persons={"anna": {"annual_forest_yield": {"2024-05": 0}}, "otto": forest},
            households={"koti": {"members": ["anna", "otto"]}},
            families={"perhe": {"adults": ["anna", "otto"]}},
        )
        assert simulation.calculate("annual_forest_yield", "2024-05").tolist() == [0, 6000]

    def test_a_child_without_age_is_an_error_not_an_adult(self):
        simulation = simulate(
            persons={"anna": {}, "otto": {"household_role": {"2024-05": "child"}}},
            households={"koti": {"members": ["anna", "otto"]}},
            families={"perhe": {"adults": ["anna"], "children": ["otto"]}},
        )
        with pytest.raises(MissingFactError, match="person 'otto', age: tell the age or the birth_date of a child"):
            simulation.calculate("general_housing_allowance_number_of_children", "2024-05")

    def test_figures_of_the_decision_that_are_not_told_are_not_zero(self):
        def must_be_reviewed(**told):
            facts = {name: {"2024-09": value} for name, value in told.items()}
            simulation = simulate(
                persons={"anna": {"wages": {"2024-09": 1500}}},
                households={"koti": {"members": ["anna"], CLOCK: {"2024-09": "2024-05-01"}, **facts}},
                families={"perhe": {"adults": ["anna"]}},
            )
            ground = simulation.calculate("general_housing_allowance_change_of_income", "2024-09")
            return ground[0] >= 400

        assert not must_be_reviewed()
        assert must_be_reviewed(general_housing_allowance_income_in_decision=0)

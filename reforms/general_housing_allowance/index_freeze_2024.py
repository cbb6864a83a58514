"""Index freeze: the amounts tied to the national pensions index stay in 2024–2027 what they were in 2023."""

from openfisca_kela.reforms.change import LegislativeChange


class index_freeze_2024(LegislativeChange):
    """Index freeze: the amounts tied to the national pensions index stay in 2024–2027 what they were in 2023."""

    title = {
        "en": "Index freeze 2024–2027",
        "fi": "Indeksijäädytys 2024–2027",
        "sv": "Indexfrysningen 2024–2027",
    }
    act, proposal, commencement = "1296/2023", "HE 75/2023 vp", "2024-01-01"
    sections = ("938/2014 51 §",)
    source = {
        "title": "938/2014 51 §; 1296/2023 1–2 §",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1296",
    }
    transition = "granted_or_reviewed_from"
    notice_without = {
        "en": "Without the freeze the maximum housing costs would follow the cost-of-living index of October "
        "2023–2025, whose points are not known here: they stay as they are.",
        "fi": "Ilman jäädytystä enimmäisasumismenot seuraisivat lokakuiden 2023–2025 elinkustannusindeksiä, jonka "
        "pistelukuja ei ole käytettävissä: ne pysyvät ennallaan.",
        "sv": "Utan frysningen skulle de maximala boendeutgifterna följa levnadskostnadsindex för oktober "
        "2023–2025, vars poängtal inte är kända här: de är oförändrade.",
    }
    values = {
        "general_housing_allowance.index.kel_applied": 1805,
        "general_housing_allowance.index.freeze_release_point": 2009,
        "general_housing_allowance.water_norm.per_person": 20,
        "general_housing_allowance.heating_norm.first_person": 46,
        "general_housing_allowance.heating_norm.additional_person": 16,
        "general_housing_allowance.owner_occupied.house_maintenance_norm.1": 107,
        "general_housing_allowance.owner_occupied.house_maintenance_norm.2": 129,
        "general_housing_allowance.owner_occupied.house_maintenance_norm.3": 162,
        "general_housing_allowance.owner_occupied.house_maintenance_norm.4": 191,
        "general_housing_allowance.owner_occupied.house_maintenance_norm.additional_person": 59,
        "general_housing_allowance.income.interest_and_dividend_threshold": 12.02,
        "general_housing_allowance.basic_deductible.full_allowance_income.constant": 667,
        "general_housing_allowance.basic_deductible.full_allowance_income.per_adult": 111,
        "general_housing_allowance.basic_deductible.full_allowance_income.per_child": 246,
        "general_housing_allowance.aland.basic_deductible.full_allowance_income.constant": 667,
        "general_housing_allowance.aland.basic_deductible.full_allowance_income.per_adult": 111,
        "general_housing_allowance.aland.basic_deductible.full_allowance_income.per_child": 246,
    }

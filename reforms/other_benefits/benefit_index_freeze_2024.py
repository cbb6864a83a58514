"""Index freeze of 2024 to 2027: unemployment, student and care benefits stay."""

from openfisca_kela.reforms.change import LegislativeChange


class benefit_index_freeze_2024(LegislativeChange):
    """Index freeze of 2024 to 2027: unemployment, student and care benefits stay."""

    title = {
        "en": "Index freeze of benefits 2024–2027",
        "fi": "Etuuksien indeksijäädytys 2024–2027",
        "sv": "Indexfrysning av förmåner 2024–2027",
    }
    act, proposal, commencement = "1296/2023", "HE 75/2023 vp", "2024-01-01"
    sections = ("1296/2023 1–2 §",)
    source = {
        "title": "1296/2023 1–2 §",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1296",
    }
    transition = "directly"
    notice_without = {
        "en": "Without the freeze: amounts of 2023 at the points of the index. They are not confirmed.",
        "fi": "Ilman jäädytystä: vuoden 2023 määrät indeksin pisteluvuilla. Niitä ei ole vahvistettu.",
        "sv": "Utan frysningen: beloppen för 2023 enligt indexets poängtal. De är inte bekräftade.",
    }
    values = {
        "unemployment_security.basic_daily_amount": {"2024-01-01": 37.21},
        "unemployment_security.increase_component_daily": {"2024-01-01": 5.29},
        "sickness_insurance.minimum_daily_allowance": {"2024-01-01": 31.99},
        "home_care_allowance.care_allowance.first_child_under_three": {"2024-01-01": 377.68},
        "home_care_allowance.care_allowance.other_child_under_school_age": {"2024-01-01": 72.66},
        "home_care_allowance.care_allowance.other_child_under_three": {"2024-01-01": 113.07},
        "home_care_allowance.care_supplement.full_amount": {"2024-01-01": 202.12},
        "home_care_allowance.flexible_care_allowance.at_most_22_5_hours": {"2024-01-01": 269.24},
        "home_care_allowance.flexible_care_allowance.at_most_30_hours": {"2024-01-01": 179.49},
        "home_care_allowance.partial_care_allowance": {"2024-01-01": 108.15},
        "student_financial_aid.study_grant.independent_18_or_over": {"2024-08-01": 279.38},
        "student_financial_aid.study_grant.independent_under_18": {"2024-08-01": 113.57},
        "student_financial_aid.study_grant.learning_material_supplement": {"2024-08-01": 52.24},
        "student_financial_aid.study_grant.low_income_increase.independent_under_18": {"2024-08-01": 113.57},
        "student_financial_aid.study_grant.low_income_increase.with_parent_20_or_over": {"2024-08-01": 113.57},
        "student_financial_aid.study_grant.low_income_increase.with_parent_under_20": {"2024-08-01": 65.87},
        "student_financial_aid.study_grant.provider_supplement": {"2024-08-01": 111.63},
        "student_financial_aid.study_grant.with_parent_20_or_over": {"2024-08-01": 90.85},
        "student_financial_aid.study_grant.with_parent_under_20": {"2024-08-01": 43.15},
    }

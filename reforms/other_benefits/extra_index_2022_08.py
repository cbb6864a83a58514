"""Extra index adjustment of August 2022: amounts tied to the index rise ahead of time."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During


class extra_index_2022_08(LegislativeChange):
    """Extra index adjustment of August 2022: amounts tied to the index rise ahead of time."""

    title = {
        "en": "Extra index adjustment August 2022",
        "fi": "Ylimääräinen indeksitarkistus elokuussa 2022",
        "sv": "Extra indexjustering i augusti 2022",
    }
    act, proposal, commencement = "681/2022", "HE 75/2022 vp", "2022-08-01"
    sections = (
        "1290/2002 6:1 §",
        "65/1994 11 §",
        "1128/1996 4 §",
        "568/2007 19 §",
        "703/2010 8 §",
        "1224/2004 11:10 §",
    )
    source = {
        "title": "681/2022 (ylimääräinen indeksitarkistus)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/681",
    }
    transition = "directly"
    values = {
        "guarantee_pension.full_amount": During(
            "2022-08-01",
            "2022-12-31",
            885.63,
            then={"title": "703/2010 8 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2010/703"},
        ),
        "home_care_allowance.care_allowance.first_child_under_three": During(
            "2022-08-01",
            "2022-12-31",
            362.61,
            then={
                "title": "1128/1996 4 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1996/1128",
            },
        ),
        "home_care_allowance.care_allowance.other_child_under_school_age": During(
            "2022-08-01",
            "2022-12-31",
            69.76,
            then={
                "title": "1128/1996 4 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1996/1128",
            },
        ),
        "home_care_allowance.care_allowance.other_child_under_three": During(
            "2022-08-01",
            "2022-12-31",
            108.56,
            then={
                "title": "1128/1996 4 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1996/1128",
            },
        ),
        "home_care_allowance.care_supplement.full_amount": During(
            "2022-08-01",
            "2022-12-31",
            194.06,
            then={
                "title": "1128/1996 5 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1996/1128",
            },
        ),
        "home_care_allowance.flexible_care_allowance.at_most_22_5_hours": During(
            "2022-08-01",
            "2022-12-31",
            258.5,
            then={
                "title": "1128/1996 13 a § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1996/1128",
            },
        ),
        "home_care_allowance.flexible_care_allowance.at_most_30_hours": During(
            "2022-08-01",
            "2022-12-31",
            172.33,
            then={
                "title": "1128/1996 13 a § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1996/1128",
            },
        ),
        "home_care_allowance.partial_care_allowance": During(
            "2022-08-01",
            "2022-12-31",
            103.84,
            then={
                "title": "1128/1996 13 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1996/1128",
            },
        ),
        "national_pension.child_increase": During(
            "2022-08-01",
            "2022-12-31",
            23.52,
            then={"title": "568/2007 52 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2007/568"},
        ),
        "national_pension.full_amount.in_couple": During(
            "2022-08-01",
            "2022-12-31",
            628.03,
            then={"title": "568/2007 19 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2007/568"},
        ),
        "national_pension.full_amount.single": During(
            "2022-08-01",
            "2022-12-31",
            703.45,
            then={"title": "568/2007 19 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2007/568"},
        ),
        "national_pension.other_pension_disregard": During(
            "2022-08-01",
            "2022-12-31",
            713.0,
            then={"title": "568/2007 20 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2007/568"},
        ),
        "sickness_insurance.minimum_daily_allowance": During(
            "2022-08-01",
            "2022-12-31",
            30.71,
            then={
                "title": "1224/2004 11:10 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2004/1224",
            },
        ),
        "student_financial_aid.study_grant.independent_18_or_over": During(
            "2022-08-01",
            "2023-07-31",
            268.23,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "student_financial_aid.study_grant.independent_under_18": During(
            "2022-08-01",
            "2023-07-31",
            109.04,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "student_financial_aid.study_grant.learning_material_supplement": During(
            "2022-08-01",
            "2023-07-31",
            50.16,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "student_financial_aid.study_grant.low_income_increase.independent_under_18": During(
            "2022-08-01",
            "2023-07-31",
            109.04,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "student_financial_aid.study_grant.low_income_increase.with_parent_20_or_over": During(
            "2022-08-01",
            "2023-07-31",
            109.04,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "student_financial_aid.study_grant.low_income_increase.with_parent_under_20": During(
            "2022-08-01",
            "2023-07-31",
            63.24,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "student_financial_aid.study_grant.provider_supplement": During(
            "2022-08-01",
            "2023-07-31",
            107.17,
            then={"title": "65/1994 11 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65"},
        ),
        "student_financial_aid.study_grant.with_parent_20_or_over": During(
            "2022-08-01",
            "2023-07-31",
            87.23,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "student_financial_aid.study_grant.with_parent_under_20": During(
            "2022-08-01",
            "2023-07-31",
            41.43,
            then={
                "title": "65/1994 11 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1994/65",
            },
        ),
        "unemployment_security.basic_daily_amount": During(
            "2022-08-01",
            "2022-12-31",
            35.72,
            then={
                "title": "1290/2002 6:1 § (kansaneläkeindeksi)",
                "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290",
            },
        ),
        "unemployment_security.child_increase_daily.one_child": During(
            "2022-08-01",
            "2022-12-31",
            5.61,
            then={"title": "1290/2002 6:6 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290"},
        ),
        "unemployment_security.child_increase_daily.three_or_more_children": During(
            "2022-08-01",
            "2022-12-31",
            10.61,
            then={"title": "1290/2002 6:6 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290"},
        ),
        "unemployment_security.child_increase_daily.two_children": During(
            "2022-08-01",
            "2022-12-31",
            8.23,
            then={"title": "1290/2002 6:6 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290"},
        ),
        "unemployment_security.increase_component_daily": During(
            "2022-08-01",
            "2022-12-31",
            5.08,
            then={"title": "1290/2002 6:1 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290"},
        ),
    }

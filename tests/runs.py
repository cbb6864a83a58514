"""Small runs over hand-made populations, written as the machine writes them, for tests with sums by hand."""

import json

import pyarrow
import pyarrow.parquet as pq

from openfisca_kela.explanation.records.inputs import law_as_data
from openfisca_kela.microsimulation.population import write_population
from openfisca_kela.proposals import read_proposal
from openfisca_kela.system import law_in_force

BENEFIT = "general_housing_allowance"
GROUND = "general_housing_allowance_refusal_ground"
INCOME = "general_housing_allowance_income"
GROUP = "general_housing_allowance_municipality_group"
CHANGES = ("reimbursement_rate_2024", "basic_deductible_2024")
LABELS = {
    "baseline": {"en": "Law in force", "fi": "Voimassa oleva laki", "sv": "Gällande lag"},
    "none": {"en": "Without the package", "fi": "Ilman pakettia", "sv": "Utan paketet"},
    "deductible": {"en": "Without the rate", "fi": "Ilman korvausprosenttia", "sv": "Utan ersättningsprocenten"},
    "proposal": {"en": "With: Lower rate", "fi": "Lisäksi: Pienempi prosentti", "sv": "Med: Lägre procent"},
    "rate": {"en": "Without the deductible", "fi": "Ilman omavastuuta", "sv": "Utan självrisken"},
}
PACKAGE = {
    "title": {"en": "Package of April 2024", "fi": "Huhtikuun 2024 paketti", "sv": "Paketet i april 2024"},
    "changes": list(CHANGES),
    "coalitions": ["none", "rate", "deductible", "baseline"],
}
WITHOUT = {"none": CHANGES, "rate": CHANGES[1:], "deductible": CHANGES[:1]}
PROPOSALS = {"proposal": "general_housing_allowance.reimbursement_rate: {2024-01-01: 0.6}"}

# Four households, of 1,500.5, 2,000.25, 400 and 3,000 in the country. In April the law in force costs
# 1500.5 · 200 + 2000.25 · 300 + 3000 · 100 = 1,200,175 euros, without the package 1500.5 · 250 + 2000.25 · 450 + 400 · 50
# + 3000 · 100 = 1,595,237.50.
HOUSEHOLDS = [
    {"weight": "1500.5", "type": "alone", "ages": [40]},
    {"weight": "2000.25", "type": "family", "ages": [40, 10]},
    {"weight": "400", "type": "family", "tenure": "right_of_occupancy", "ages": [40, 38, 5]},
    {"weight": "3000", "type": "alone", "ages": [25]},
]
AMOUNTS = {
    "baseline": {"2024-04": [20000, 30000, 0, 10000], "2024-05": [19000, 30000, 0, 10000]},
    "none": {"2024-04": [25000, 45000, 5000, 10000]},
    "rate": {"2024-04": [22000, 38000, 2000, 10000]},
    "deductible": {"2024-04": [23000, 40000, 3000, 10000]},
}
FURTHER = {
    GROUND: {"baseline": ["none", "none", "income_too_high", "none"], "none": ["none"] * 4},
    INCOME: {"baseline": [0, 80000, 220000, 50000], "none": [0, 80000, 220000, 50000]},
    GROUP: {"baseline": ["I", "I", "II", "II"], "none": ["I", "I", "II", "II"]},
}


def write_four(folder):
    """Write the run of the four households."""
    return write_run(folder, HOUSEHOLDS, AMOUNTS, **FURTHER)


def write_run(folder, households, amounts, *, months=("2024-04", "2024-05"), package=PACKAGE, failed=(), **further):
    """Write a population and a run of it.

    Args:
        folder: where both are made.
        households: list of {"weight", "type", "tenure", ...}, one a household; their numbers are 1, 2, 3 ….
        amounts: {variant: {month: cents of each household}}; of a month that is not given, those of the first.
        months: months of the run.
        package: as in the plan, or None.
        failed: [{"household", "variant", "month", "why"}].
        further: {output: {variant: values of each household}} beside the amount.
    """
    numbers = pyarrow.array(range(1, len(households) + 1), pyarrow.int64())
    population = write_population(
        folder / "population",
        pyarrow.table(
            {
                "household_id": numbers,
                "weight": pyarrow.array([float(one["weight"]) for one in households]),
                "household_type": [one["type"] for one in households],
                "dwelling_type": [one.get("tenure", "rented") for one in households],
                "municipality_code": ["091"] * len(households),
            }
        ),
        pyarrow.table(
            {
                "person_id": pyarrow.array(range(sum(len(one.get("ages", [40])) for one in households)), pyarrow.int64()),
                "household_id": pyarrow.array(
                    [place + 1 for place, one in enumerate(households) for _ in one.get("ages", [40])], pyarrow.int64()
                ),
                "age": pyarrow.array([age for one in households for age in one.get("ages", [40])], pyarrow.int32()),
                "household_role": [
                    "applicant" if not place else "child" if age < 18 else "spouse"
                    for one in households
                    for place, age in enumerate(one.get("ages", [40]))
                ],
            }
        ),
        period="2023-12",
        title={"en": "Hand-made", "fi": "Käsin tehty", "sv": "Gjord för hand"},
        source="Made up by hand.",
        dimensions={
            "household_type": {
                "label": {"en": "Household type", "fi": "Ruokakuntatyyppi", "sv": "Hushållstyp"},
                "items": {
                    "alone": {"en": "Living alone", "fi": "Yksin asuva", "sv": "Ensamboende"},
                    "family": {"en": "Family", "fi": "Perhe", "sv": "Familj"},
                },
            }
        },
    )
    run = folder / "run"
    (run / "parts").mkdir(parents=True)
    columns, table = {}, {"household_id": numbers, "weight": pyarrow.array([float(one["weight"]) for one in households])}
    for variant, by_month in amounts.items():
        columns[variant] = {month: {} for month in months}
        for month in months:
            told = month if month in by_month else months[0]
            name = f"{BENEFIT}.{variant}.{told}"
            table[name] = pyarrow.array(by_month[told], pyarrow.int64())
            columns[variant][month][BENEFIT] = name
        for output, values in further.items():
            if variant in values:
                name = f"{output}.{variant}.{months[0]}"
                table[name] = pyarrow.array(values[variant])
                for month in months:
                    columns[variant][month][output] = name
    pq.write_table(pyarrow.table(table), run / "parts" / "00000.parquet")
    plan = {
        "format": "openfisca-kela run",
        "version": 1,
        "benefit": BENEFIT,
        "months": list(months),
        "decided": "same",
        "variants": [_variant(key) for key in amounts],
        "package": package,
        "outputs": [{"name": name, "unit": "", "stored": ""} for name in (BENEFIT, *further)],
        "columns": columns,
        "population": {
            "identity": population.identity,
            **{name: population.manifest[name] for name in ("households", "persons", "period", "title")},
        },
        "versions": {},
        "hashes": {"law": "0123456789abcdef"},
        "command": ["simulate"],
    }
    (run / "run.json").write_text(json.dumps(plan), encoding="utf-8")
    (run / "population.json").write_text(json.dumps({"population": "../population"}), encoding="utf-8")
    manifest = {"parts": [{"file": "00000.parquet", "rows": len(households)}], "households": len(households)}
    manifest |= {"failed": list(failed), "totals": {}}
    (run / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return run


def _variant(key):
    without, proposals = WITHOUT.get(key, ()), [read_proposal(PROPOSALS[key])] if key in PROPOSALS else []
    return {
        "key": key,
        "label": LABELS[key],
        "without": list(without),
        "proposals": [proposal.__name__ for proposal in proposals],
        "law": law_as_data(law_in_force(without=without, with_=proposals)),
    }

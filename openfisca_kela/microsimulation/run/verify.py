"""Verifying a run: its files are hashed, some of its rows are decided one by one, its totals are summed again."""

import random
from collections import Counter
from pathlib import Path

import duckdb
import numpy
import pyarrow.parquet as pq

from openfisca_kela.decision import decide
from openfisca_kela.explanation.records.inputs import UnknownLawOfRecordError, law_of
from openfisca_kela.explanation.records.verify import Finding, differences
from openfisca_kela.explanation.replay import ReplayError
from openfisca_kela.microsimulation.population import PART
from openfisca_kela.microsimulation.population.columns import HOUSEHOLD_ID, WEIGHT
from openfisca_kela.microsimulation.run import tables
from openfisca_kela.microsimulation.run.changed import changed_calculation, changed_parts, changed_plan, changed_population
from openfisca_kela.microsimulation.run.parts import cents_of, column_of, part_file
from openfisca_kela.microsimulation.run.plan import CENTS, benefit_of
from openfisca_kela.microsimulation.run.row import ChangedRowError, Row, euros_of
from openfisca_kela.microsimulation.run.run import NotARunError, Run, population_of, read_run
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import SituationError

SAMPLE, SEED = 50, 1
SHAPE = {"plan": str, "parts": list, "failed": list, "totals": dict, "households": int}
SHAPE_OF_ITEMS = {
    "parts": {"file": str, "rows": int, "sha256": str},
    "failed": {"household": int, "variant": str, "month": str, "why": str},
}


def verify(path, *, population=None, sample=SAMPLE, seed=SEED):
    """Tell what no longer agrees with a run.

    Args:
        path: its directory.
        population: directory of its population, where it is not where it was.
        sample: number of rows (a household, a law, a month) that are decided again, each by itself.
        seed: which rows these are.

    Returns:
        List of `Finding`; empty if everything agrees. Rows and totals are calculated again only from a population and from
        parts that are those of the run: of others nothing could be said.

    Raises:
        NotARunError: there is none, or it is not finished.
    """
    path = Path(path)
    plan, manifest = read_run(path)
    misshapen = [name for name in SHAPE if not _has_shape(manifest, name)]
    if misshapen:
        return [Finding("record", f"/{name}", manifest.get(name), "is no part of a run") for name in misshapen]
    of_parts = changed_parts(path, manifest)
    findings = [*changed_plan(path, manifest), *of_parts]
    if len(findings) > len(of_parts):
        return findings  # the plan is not the one that was carried out
    findings += changed_calculation(plan)
    try:
        opened = population_of(path, plan, population)
    except NotARunError as error:
        return [*findings, Finding("population", "/population", plan["population"]["identity"], str(error))]
    of_population = changed_population(opened)
    findings += of_population
    if of_population:
        return findings
    run = Run(path, plan, manifest, opened)
    if not of_parts:
        findings += [*_households(run), *_sums(run)]
    laws, of_laws = _laws(run)
    findings += of_laws
    changed = {finding.where.removesuffix("/rows") for finding in of_parts}
    whole = {part["file"] for part in manifest["parts"]} - changed
    for row in _drawn(run, laws, sample, seed):
        if part_file(path, row.place // PART).relative_to(path).as_posix() in whole:
            findings += _recalculated(row)
    return findings


def _has_shape(manifest, name):
    """Whether a part of a manifest is what it should be, down to its items."""
    part, items = manifest.get(name), SHAPE_OF_ITEMS.get(name)
    if items is None or not isinstance(part, list):
        return isinstance(part, SHAPE[name])
    return all(isinstance(one, dict) and {key: type(value) for key, value in one.items()} == items for one in part)


def _households(run):
    """Findings of the parts whose households or weights are not those of the population."""
    for number, part in zip(range(run.population.parts), run.manifest["parts"], strict=False):
        homes, _ = run.population.part(number)
        table = pq.read_table(part_file(run.path, number), columns=[HOUSEHOLD_ID, WEIGHT])
        stated = {HOUSEHOLD_ID: homes[HOUSEHOLD_ID].to_numpy(), WEIGHT: run.population.counted_weights(homes)}
        for column, values in stated.items():
            if column not in table.column_names or not numpy.array_equal(table[column].to_numpy(), values):
                yield Finding("part", f"{part['file']}/{column}", None, "is not that of the population")


def _sums(run):
    """Findings of the totals, of the number of households, and of those that failed."""
    asked = run.path, run.plan, run.population
    try:
        totals, (households, empty) = tables.totals(*asked), tables.counts(*asked)
    except duckdb.Error as error:
        return [Finding("total", "/totals", None, f"cannot be summed: {error}")]
    failed = Counter((one["variant"], one["month"]) for one in run.manifest["failed"])
    recorded = {"totals": run.manifest["totals"], "households": run.manifest["households"]}
    recorded["failed"] = {variant: {month: failed[variant, month] for month in months} for variant, months in empty.items()}
    found = {"totals": totals, "households": households, "failed": empty}
    return [Finding("total", "/".join(["", *map(str, names)]), *both) for names, *both in differences(recorded, found, ())]


def _laws(run):
    """({key of a variant: its law}, findings of those that cannot be built)."""
    laws, findings = {}, []
    for variant in run.plan["variants"]:
        try:
            laws[variant["key"]] = law_of(variant["law"])
        except UnknownLawOfRecordError as error:
            findings.append(Finding("law", f"/variants/{variant['key']}", None, str(error)))
    return laws, findings


def _drawn(run, laws, sample, seed):
    """`Row`s drawn at random, none twice, in the order of the households.

    Args:
        run: the `Run`.
        laws: {key of a variant: its law}.
        sample: how many.
        seed: which.
    """
    months, keys = run.plan["months"], list(laws)
    rows = range(run.population.manifest["households"] * len(keys) * len(months))
    for number in sorted(random.Random(seed).sample(rows, min(sample, len(rows)))):
        place, of_household = divmod(number, len(keys) * len(months))
        variant, month = divmod(of_household, len(months))
        yield Row(run, place, months[month], keys[variant], laws[keys[variant]])


def _recalculated(row):
    """Findings of a row that is decided again: its amount and its ground, and what else is kept of it."""
    where = "/".join(["", str(row.household), row.variant, row.month])
    try:
        recorded = row.stored | {"why": row.failure} if row.failure else row.stored
        found = _results(row)
    except (ChangedRowError, ReplayError, SituationError) as error:
        return [Finding("calculation", where, None, str(error))]
    money = {output["name"] for output in row.run.plan["outputs"] if output["stored"] == CENTS}
    findings = []
    for (output,), *both in differences(recorded, found, ()):
        findings.append(Finding("amount", f"{where}/{output}", *(map(euros_of, both) if output in money else both)))
    return findings


def _results(row):
    """{output: value as a run stores it}; None of each, and why, where they cannot be calculated."""
    benefit, simulation = benefit_of(row.run.plan), row.case.simulation(row.law, trace=False)
    found = {}
    try:
        for output in row.run.plan["outputs"]:
            if output["name"] in row.stored:
                values = numpy.asarray(simulation.calculate(output["name"], row.month))
                found[output["name"]] = _stored(values, output["stored"], row.law.variables[output["name"]])
    except CalculationError as error:
        return dict.fromkeys(row.stored) | {"why": error.reason}
    decision = decide(row.law, row.case, benefit)
    cents = cents_of(numpy.array([float(decision.amount)]))[0].item()
    decided = {benefit.amount: cents, benefit.refusal_ground: decision.ground}
    return found | {output: value for output, value in decided.items() if output in found}


def _stored(values, stored, variable):
    """The one value of an array, as a run stores it."""
    return column_of(values, numpy.zeros(1, bool), stored, variable)[0].as_py()

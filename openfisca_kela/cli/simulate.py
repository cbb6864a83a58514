"""`openfisca-kela simulate`: many laws over a population."""

import re
import sys
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from openfisca_kela import system as law
from openfisca_kela.benefits import benefits, default_benefit
from openfisca_kela.cli.asking import FILE, lines_of
from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.options import Month, language_option
from openfisca_kela.cli.output import Page, RefusedError
from openfisca_kela.cli.report import write_report
from openfisca_kela.proposals import read_proposal
from openfisca_kela.situation import SituationError
from openfisca_kela.situation.periods import is_month
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words

YEAR = 12
CENTS_IN_EURO = 100
STOPPED = 130
INTERRUPTED = "stopped; what is done is kept: give the same command again, and it goes on"
EXAMPLES = """\b
Examples:
  openfisca-kela simulate --package 2024-04 --out run --report report.html
  openfisca-kela simulate --month 2024-05 --without reimbursement_rate_2024 --decided same --out run
  openfisca-kela simulate --population people --months 2025-01:2025-12 --proposal proposal.yaml --out run
"""


class Months(click.ParamType):
    """A month, or a first and a last month: 2024-01:2024-12."""

    name = "months"

    def convert(self, value, param, ctx):
        """The months, in order."""
        first, _, last = value.partition(":")
        last = last or first
        if not (is_month(first) and is_month(last)):
            self.fail(f"{value!r} is no month; write 2024-05, or a first and a last: 2024-01:2024-12", param, ctx)
        if last < first:
            self.fail(f"{value!r} ends before it begins", param, ctx)
        return months_from(first, _number(last) - _number(first) + 1)


@click.command(epilog=EXAMPLES)
@click.option("--population", type=click.Path(path_type=Path), help="Directory of a population; a small one comes along.")
@click.option("--benefit", type=click.Choice(list(benefits())), help="Benefit to calculate, instead of the first.")
@click.option("--month", "--months", "months", type=Months(), help="Month, or first and last: 2024-01:2024-12.")
@click.option("--without", multiple=True, metavar="CHANGE[,CHANGE]", help="A law without enacted changes.")
@click.option("--proposal", multiple=True, type=FILE, help="A law with a proposal: YAML of values by path and day.")
@click.option("--package", type=Month(), help="Split the effect of all changes that commenced in this month.")
@click.option(
    "--decided",
    type=click.Choice(["as-given", "same"]),
    default="as-given",
    show_default=True,
    help="Months of decision as the population tells them, moved to the latest yearly review; or the month calculated.",
)
@click.option("--output", multiple=True, metavar="VARIABLE", help="Keep another variable of each household.")
@click.option("--workers", type=click.IntRange(1), help="Worker processes; one a processor unless told.")
@click.option(
    "--engine",
    type=click.Choice(["processes", "dask"]),
    default="processes",
    show_default=True,
    help="Who calculates: processes of this machine, or the workers of a Dask cluster.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Scheduler of the cluster, tcp://host:8786.")
@click.option("--block", type=click.IntRange(1), help="Households calculated at a time; the results are the same for any.")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Directory of the run.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report too: .html, .md, .csv or .json, as the name ends.",
)
@click.option("--replace", is_flag=True, help="Delete another run that stands there.")
@language_option
@click.pass_context
def simulate(context, out, report, language, **options):
    """Calculate a benefit for every household of a population: under the law in force, and under any other laws.

    Each --without and each --proposal is a law of its own. A --package is calculated under every choice of its changes, so
    that its effect can be split among them; its months are the first twelve unless others are told.

    The run can be stopped or killed at any moment: the same command goes on with it.
    """
    try:
        run = _simulated(out, options)
    except KeyboardInterrupt:
        click.echo(INTERRUPTED, err=True)
        context.exit(STOPPED)
    _print(Page(), Words(language), run)
    if report is not None:
        write_report(run, language, report)


def _simulated(out, options):
    """The run, finished."""
    runs = from_extra("populations", "microsimulation.run")
    populations = from_extra("populations", "microsimulation.population")
    engine = _engine(options)
    benefit, variants, package = _asked(options)
    months = options["months"] or (options["package"] and months_from(options["package"], YEAR))
    if not months:
        raise click.UsageError("tell the month to calculate: --month 2024-05, or --months 2024-01:2024-12")
    try:
        population = populations.open_population(options["population"] or populations.embedded_population())
        plan = runs.plan_of(
            population,
            benefit,
            months,
            variants,
            decided=options["decided"],
            package=package,
            outputs=options["output"],
            command=_command(options, months),
        )
        with _Bar(population.manifest["households"]) as progress:
            return runs.simulate(
                out, plan, population, engine=engine, block=options["block"], replace=options["replace"], progress=progress
            )
    except (populations.NotAPopulationError, runs.CannotRunError) as error:
        raise RefusedError([str(error)]) from None
    except OSError as error:
        raise click.ClickException(
            f"{error.filename or out}: {error.strerror or error}; what is done is kept: give the same command again"
        ) from None
    except (runs.CannotGoOnError, runs.PartsFailedError) as error:
        raise click.ClickException(str(error)) from None


def _engine(options):
    """Who calculates the parts, as a function."""
    if options["engine"] == "dask":
        if options["scheduler"] is None:
            raise click.UsageError("--engine dask: tell the scheduler of the cluster: --scheduler tcp://host:8786")
        if options["workers"] is not None:
            raise click.UsageError("--workers: counts processes of this machine; a cluster has those that it has")
        cluster = from_extra("cluster", "microsimulation.run.cluster")
        return partial(cluster.on_dask, scheduler=options["scheduler"])
    if options["scheduler"] is not None:
        raise click.UsageError("--scheduler: belongs to a cluster: --engine dask")
    engines = from_extra("populations", "microsimulation.run.engines")
    if options["workers"] == 1:
        return engines.in_this_process
    return partial(engines.in_processes, workers=options["workers"])


def months_from(first, count):
    """So many months from a first one."""
    return [f"{number // YEAR}-{number % YEAR + 1:02}" for number in range(_number(first), _number(first) + count)]


def _number(month):
    year, number = month.split("-")
    return int(year) * YEAR + int(number) - 1


def _asked(options):
    """The benefit, the laws, and the package, or everything that is wrong with the asking."""
    laws = from_extra("populations", "microsimulation.run.laws")
    wrong, variants, package = [], {laws.BASELINE: laws.baseline()}, None
    benefit = benefits().get(options["benefit"]) or default_benefit()
    for names in options["without"]:
        try:
            variant = laws.without([law.enacted_change(name.strip()) for name in names.split(",")])
            variants[variant.key] = variant
        except law.UnknownChangeError as error:
            wrong.append(f"--without: {error}")
    for file in options["proposal"]:
        try:
            proposal = read_proposal(file.read())
        except SituationError as error:
            wrong += lines_of(file, error)
            continue
        variant = laws.with_proposal(proposal)
        if variant.key in variants:
            wrong.append(f"{file.name}: two proposals have the title {proposal.title['en']!r}; give each its own")
        variants[variant.key] = variant
    if options["package"]:
        changes = laws.package_of(options["package"], benefit)
        if not changes:
            begun = {change.commencement[:7] for change in law.ENACTED}
            months = sorted(month for month in begun if laws.package_of(month, benefit))
            wrong.append(f"--package: no enacted change commenced in {options['package']}; accepted: {', '.join(months)}")
        else:
            coalitions = laws.coalitions(changes)
            variants |= {variant.key: variant for variant in coalitions if variant.key != laws.BASELINE}
            package = laws.title_of_package(options["package"]), changes, coalitions
    if wrong:
        raise RefusedError(wrong)
    return benefit, list(variants.values()), package


def _command(options, months):
    """The command again, without what does not decide the results."""
    words = ["simulate", "--months", f"{months[0]}:{months[-1]}", "--decided", options["decided"]]
    for option in ("without", "output"):
        for value in options[option]:
            words += [f"--{option}", value]
    for file in options["proposal"]:
        words += ["--proposal", Path(file.name).name]
    return [*words, "--package", options["package"]] if options["package"] else words


class _Bar:
    """A bar on standard error, where that is a terminal: households done, their rate, and the time that remains."""

    def __init__(self, total):
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=not sys.stderr.isatty(),
        )
        self.task = self.bar.add_task("households", total=total, rate="")

    def __enter__(self):
        self.bar.start()
        return self

    def __exit__(self, *error):
        self.bar.stop()

    def __call__(self, done):
        speed = self.bar.tasks[0].speed
        self.bar.update(self.task, completed=done, rate=f"{speed:,.0f}/s" if speed else "")


def _print(page, words, run):
    """What each law costs in the months of the run, and how it differs from the law in force."""
    forms, language = Forms(words), words.language
    months, totals = run.plan["months"], run.manifest["totals"]
    first, last = (forms.month(month) for month in (months[0], months[-1]))
    page.title(
        words("{benefit}, {first} to {last}", benefit=benefits()[run.plan["benefit"]].name[language], first=first, last=last)
    )
    shown = [one for one in run.plan["variants"] if not re.fullmatch(r"package_[01]+", one["key"])]
    cost = {one["key"]: sum(Decimal(month["cents"]) for month in totals[one["key"]].values()) for one in shown}

    def euros(cents):
        return forms.money(cents.to_integral_value(ROUND_HALF_UP) / CENTS_IN_EURO)

    rows = [(one["label"][language], euros(cost[one["key"]]), euros(cost[one["key"]] - cost["baseline"])) for one in shown]
    page.table(rows, headers=(words("Law"), words("Cost"), words("Difference")), right=(1, 2))
    failed = {failure["household"] for failure in run.manifest["failed"]}
    if failed:
        page.line(words("{count} households could not be calculated; manifest.json says why.", count=len(failed)))
    page.line(words("Results: {path}", path=run.path))

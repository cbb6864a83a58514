"""`openfisca-kela verify`: a recorded decision, or a run over a population, calculated again."""

from pathlib import Path

import click

from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.options import language_option
from openfisca_kela.cli.output import Page, RefusedError
from openfisca_kela.explanation.records.record import verify as findings_of
from openfisca_kela.letter.recorded import letters_of_record
from openfisca_kela.wording.words import Words, message

NO_LONGER_AGREES = 1
SAMPLE, SEED = 50, 1
EXAMPLES = """\b
Examples:
  openfisca-kela verify heikki.json
  openfisca-kela verify run --sample 200 --seed 7
"""
KINDS = {
    "record": message("the record itself was changed, or is none"),
    "document": message("the facts are no case"),
    "law": message("the law of the record cannot be built"),
    "version": message("another version"),
    "package_file": message("a file of the package has changed"),
    "law_file": message("a file of the law has changed"),
    "clock": message("another month"),
    "amount": message("another amount or ground"),
    "node": message("another step"),
    "arithmetic": message("a step does not add up"),
    "letter": message("another letter"),
    "calculation": message("it can no longer be calculated"),
    "part": message("a part is missing or was changed"),
    "population": message("the population is missing or was changed"),
    "package": message("the files of the package have changed"),
    "law_files": message("the files of the law have changed"),
    "total": message("another total"),
}


@click.command(epilog=EXAMPLES)
@click.argument("recorded", metavar="RECORD", type=click.Path(exists=True, allow_dash=True))
@click.option(
    "--sample",
    type=click.IntRange(0),
    default=SAMPLE,
    show_default=True,
    help="Of a run: rows that are decided again, each by itself.",
)
@click.option("--seed", type=int, default=SEED, show_default=True, help="Of a run: which rows these are.")
@click.option("--population", type=click.Path(path_type=Path), help="Of a run: its population, where it was moved.")
@language_option
@click.pass_context
def verify(context, recorded, language, **of_run):
    """Calculate a RECORD again, and tell what no longer agrees: the record of a decision, or the directory of a run.

    Of a run the files are hashed, a sample of its rows is decided one by one, and the totals are summed again. Exit status 1
    where anything no longer agrees, 2 where there is no finished run.
    """
    if Path(recorded).is_dir():
        findings = _findings_of_run(Path(recorded), of_run)
    else:
        with click.open_file(recorded, "rb") as file:
            findings = findings_of(file.read(), write=letters_of_record)
    page, words = Page(), Words(language)
    if not findings:
        page.title(words("Everything agrees with the record."))
        return
    page.title(words("What no longer agrees with the record: {count}", count=len(findings)))
    rows = [(words(KINDS[one.kind]), one.where, _short(one.recorded), _short(one.found)) for one in findings]
    page.table(rows, headers=(words("Kind"), words("Where"), words("Recorded"), words("Found")))
    context.exit(NO_LONGER_AGREES)


def _findings_of_run(path, of_run):
    runs, verifying = (from_extra("populations", f"microsimulation.{module}") for module in ("run", "run.verify"))
    try:
        return verifying.verify(path, **of_run)
    except runs.NotARunError as error:
        raise RefusedError([str(error)]) from None


def _short(value, most=60):
    text = "–" if value is None else str(value)
    return text if len(text) <= most else f"{text[:most]}…"

"""`openfisca-kela record` and `verify`: a decision kept as a file, and calculated again."""

import click

from openfisca_kela.cli.asking import FILE, case_options, law_and_case, lines_of
from openfisca_kela.cli.options import language_option
from openfisca_kela.cli.output import Page, RefusedError
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.records.record import canonical_json
from openfisca_kela.explanation.records.record import record as record_of
from openfisca_kela.explanation.records.record import verify as findings_of
from openfisca_kela.letter.recorded import letters_of_record
from openfisca_kela.situation import SituationError
from openfisca_kela.wording.words import Words, message

NO_LONGER_AGREES = 1
EXAMPLES = """\b
Examples:
  openfisca-kela record examples/heikki_after.yaml > heikki.json
  openfisca-kela verify heikki.json
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
}


@click.command(epilog=EXAMPLES)
@click.argument("case", type=FILE)
@click.option("--of", metavar="ID", help="The household to record, where the case holds several.")
@case_options
def record(case, of, **options):
    """Record the decision of a CASE as JSON: facts, law, versions and hashes, clocks, derivation and letters.

    The same case under the same law gives the same bytes.
    """
    system, situation = law_and_case(case, options)
    try:
        with faults_of_calculation(situation):
            recorded = record_of(system, situation, of=of, write=letters_of_record)
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None
    except ValueError as error:
        raise RefusedError([f"--of: {error}"]) from None
    click.echo(canonical_json(recorded), nl=False)


@click.command(epilog=EXAMPLES)
@click.argument("recorded", metavar="RECORD", type=FILE)
@language_option
@click.pass_context
def verify(context, recorded, language):
    """Calculate a recorded decision again, and tell what no longer agrees. Exit status 1 where anything does not."""
    page, words = Page(), Words(language)
    findings = findings_of(recorded.read(), write=letters_of_record)
    if not findings:
        page.title(words("Everything agrees with the record."))
        return
    page.title(words("What no longer agrees with the record: {count}", count=len(findings)))
    rows = [(words(KINDS[one.kind]), one.where, _short(one.recorded), _short(one.found)) for one in findings]
    page.table(rows, headers=(words("Kind"), words("Where"), words("Recorded"), words("Found")))
    context.exit(NO_LONGER_AGREES)


def _short(value, most=60):
    text = "–" if value is None else str(value)
    return text if len(text) <= most else f"{text[:most]}…"

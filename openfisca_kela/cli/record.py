"""`openfisca-kela record`: a decision kept as a file."""

import click

from openfisca_kela.cli.asking import about_a_case, law_and_case, lines_of
from openfisca_kela.cli.output import RefusedError
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.records.record import canonical_json
from openfisca_kela.explanation.records.record import record as record_of
from openfisca_kela.letter.recorded import letters_of_record
from openfisca_kela.situation import SituationError

EXAMPLES = """\b
Examples:
  openfisca-kela record examples/heikki_after.yaml > heikki.json
  openfisca-kela record --run run --household 7 --month 2024-05 > seven.json
"""


@click.command(epilog=EXAMPLES)
@click.option("--of", metavar="ID", help="The household to record, where the case holds several.")
@about_a_case
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

"""The command line: one module a command."""

import sys

import click

from openfisca_kela.cli.changes import changes
from openfisca_kela.cli.compare import compare
from openfisca_kela.cli.curve import curve
from openfisca_kela.cli.decide import decide
from openfisca_kela.cli.explain import explain
from openfisca_kela.cli.law import law
from openfisca_kela.cli.population import population
from openfisca_kela.cli.record import record
from openfisca_kela.cli.report import report
from openfisca_kela.cli.serve import serve
from openfisca_kela.cli.simulate import simulate
from openfisca_kela.cli.sql import sql
from openfisca_kela.cli.synthesize import synthesize
from openfisca_kela.cli.topics import topics
from openfisca_kela.cli.verify import verify
from openfisca_kela.cli.which import which
from openfisca_kela.cli.why_not import why_not

EXAMPLES = """\b
Examples:
  openfisca-kela decide examples/heikki_after.yaml
  openfisca-kela explain examples/heikki_after.yaml --language fi
  openfisca-kela compare examples/heikki_before.yaml examples/heikki_after.yaml
  openfisca-kela which examples/pensioner.yaml
  openfisca-kela why-not examples/refused.yaml
  openfisca-kela curve examples/worker.yaml --vary wages --from 0 --to 5000
  openfisca-kela changes --language fi
  openfisca-kela simulate --package 2024-04 --out run
  openfisca-kela report run --out report.html
  openfisca-kela explain --run run --household 7 --month 2024-05
  openfisca-kela law 938/2014 16 --on 2024-05-01
  openfisca-kela topics --language fi
  openfisca-kela serve --port 5000
"""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLES,
)
@click.version_option(package_name="openfisca-kela", prog_name="openfisca-kela")
def main():
    """Finnish housing and subsistence benefits: decisions, the changes of the law, and what encodes a section."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")


COMMANDS = (
    decide,
    explain,
    which,
    why_not,
    curve,
    compare,
    record,
    verify,
    topics,
    changes,
    law,
    population,
    simulate,
    report,
    sql,
    serve,
)
for command in COMMANDS:
    main.add_command(command)
population.add_command(synthesize)

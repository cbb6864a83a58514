"""`openfisca-kela topics`: what is decided beside the amounts of benefits."""

import click

from openfisca_kela.cli.options import format_option, language_option
from openfisca_kela.cli.output import Page, print_json
from openfisca_kela.labels import label_of
from openfisca_kela.system import CountryTaxBenefitSystem
from openfisca_kela.topics import topic_as_dict
from openfisca_kela.topics import topics as known_topics
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela topics --language fi
  openfisca-kela topics payment_to_landlord
"""


@click.command(epilog=EXAMPLES)
@click.argument("topic", type=click.Choice(list(known_topics())), required=False)
@language_option
@format_option
def topics(topic, language, format_):
    """List the topics, or one TOPIC: what is decided beside amounts, and by which variables.

    The names are those that `openfisca-kela decide --output` and `--topic` take.
    """
    system = CountryTaxBenefitSystem()
    asked = [known_topics()[topic]] if topic else list(known_topics().values())
    if format_ == "json":
        print_json({"topics": [topic_as_dict(system, one) for one in asked]})
        return
    page, words = Page(), Words(language)
    for place, one in enumerate(asked):
        if place:
            page.blank()
        page.title(f"{one.name[language]} ({one.key})")
        page.line(one.about[language])
        rows = [(label_of(system.variables[name], language), name) for name in one.outputs]
        page.table(rows, headers=(words("Name"), words("Variable")), narrow=(1,))

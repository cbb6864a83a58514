"""Finnish housing and subsistence benefits as code: an OpenFisca country package with explainable decisions."""

from pathlib import Path

# An installation holds the three folders of the law inside the package, a checkout beside it: Python started in the
# checkout (and the web API's server, which puts its folder first) finds them there.
if not Path(__file__).with_name("parameters").is_dir():
    __path__.append(str(Path(__file__).parents[1]))

from openfisca_kela.entities import entities
from openfisca_kela.system import CountryTaxBenefitSystem, law_in_force

__all__ = ["CountryTaxBenefitSystem", "entities", "law_in_force"]

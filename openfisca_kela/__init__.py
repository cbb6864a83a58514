"""Finnish housing and subsistence benefits as code: an OpenFisca country package with explainable decisions."""

from openfisca_kela.entities import entities
from openfisca_kela.system import CountryTaxBenefitSystem, law_in_force

__all__ = ["CountryTaxBenefitSystem", "entities", "law_in_force"]

"""How much: months of rent of the new dwelling."""

import numpy

from openfisca_kela.entities import Family
from openfisca_kela.quantities import CountVariable, EuroVariable, where
from openfisca_kela.variables.rental_deposit.act import GRANTED, law_of_month
from openfisca_kela.variables.rental_deposit.grant import RentalDepositDecision


class rental_deposit_months(CountVariable):
    """What the lease asks, but two months at most, and three where the need of a third is justified. A lease may not ask
    more than three months (481/1995 8 § 2 mom.). Where it is not told what the lease asks, the most is taken.
    """

    entity = Family
    unit = "month"
    label = "Rental deposit in months of rent"
    reference = ["481/1995 8 § 2 mom.", *GRANTED]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        has_need = family("has_justified_need_for_third_deposit_month", period)
        most = where(has_need, law("months_maximum"), law("months_normal"))
        of_lease = family("deposit_months_required_by_lease", period)
        return where(of_lease > 0, numpy.minimum(of_lease, most), most)


class rental_deposit_amount(EuroVariable):
    """Months times the rent, where the deposit is granted."""

    entity = Family
    unit = "currency-EUR"
    label = "Amount of the deposit commitment"
    reference = GRANTED

    def formula(family, period):
        amount = family("rental_deposit_months", period) * family("new_dwelling_rent", period)
        return where(family("rental_deposit_decision", period) == RentalDepositDecision.granted, amount, 0)

"""The act and its clocks: the law of the day or month at hand, and that of the day on which the rehabilitation began."""

import numpy

from openfisca_kela.quantities import law_by_clock, law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/2005/566"
SICKNESS_INSURANCE = "https://www.finlex.fi/fi/lainsaadanto/2004/1224"
NAME = "rehabilitation_allowance"
OF_YOUNG = "vocational_rehabilitation_for_young"


def law_now(person, period, parameters, act=NAME):
    """Reader of the act on the day, or in the month, calculated."""
    return law_by_month(person, act, numpy.datetime64(str(period.start)), parameters)


def law_of_start(person, period, parameters, act=NAME):
    """Reader of the act on the day on which each person's rehabilitation began.

    The formula of the amount, the limits of income and the annual income follow that day, and so do the provisions that
    rehabilitation begun earlier keeps.
    """
    return law_by_clock(person, act, "rehabilitation_start_date", period, parameters)


def law_of_application(person, period, parameters):
    """Reader of the act on the day on which each person's application became pending."""
    return law_by_clock(person, NAME, "rehabilitation_allowance_application_date", period, parameters)

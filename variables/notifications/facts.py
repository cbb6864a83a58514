"""What Kela knows of persons of whom it may have to notify somebody."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, CountVariable, EuroVariable

SERVICES_CARD = "https://www.finlex.fi/fi/lainsaadanto/2001/189"
INTEGRATION = "https://www.finlex.fi/fi/lainsaadanto/2010/1386"
INTEGRATION_2025 = "https://www.finlex.fi/fi/lainsaadanto/2023/681"
SOCIAL_WELFARE = "https://www.finlex.fi/fi/lainsaadanto/2014/1301"


class is_unemployed(ConditionVariable):
    """The person is unemployed in the month. A student on social assistance is not."""

    entity = Person
    label = "Is unemployed"
    reference = ["189/2001 27 § 2 mom.", SERVICES_CARD]


class months_main_livelihood_unemployment_social_assistance(CountVariable):
    """Latest months in a row whose main livelihood was social assistance paid because of unemployment. Whether a break
    interrupts the count is not regulated: it is told as counted.
    """

    entity = Person
    unit = "month"
    bounds = (0, 1_200)
    label = "Latest consecutive months whose main livelihood is social assistance paid because of unemployment"
    reference = ["189/2001 27 § 2 mom.", SERVICES_CARD]


class is_immigrant_under_integration_act(ConditionVariable):
    """The act on the promotion of integration applies to the person, and none of its exceptions holds."""

    entity = Person
    label = "Is an immigrant to whom the integration act applies"
    reference = ["1386/2010 2 §", "681/2023 2 §", INTEGRATION]


class months_on_social_assistance(CountVariable):
    """Months on social assistance, this one included; told as counted."""

    entity = Person
    unit = "month"
    bounds = (0, 1_200)
    label = "Months on social assistance"
    reference = ["1386/2010 87 a §", "681/2023 15 § 1 mom.", INTEGRATION]


class years_since_first_residence_permit(EuroVariable):
    """Years since the first residence permit or registration of the right of residence."""

    entity = Person
    unit = "year"
    bounds = (0, 130)
    label = "Years since the first residence permit"
    reference = ["681/2023 15 § 1 mom.", INTEGRATION_2025]


class need_of_social_welfare_is_evident(ConditionVariable):
    """An official of Kela has found, in the course of the work, that somebody evidently needs social welfare."""

    entity = Person
    decided_by_caseworker = True
    label = "Need of social welfare is evident"
    reference = ["1301/2014 35 § 1 mom.", SOCIAL_WELFARE]


class client_consents_to_contact(ConditionVariable):
    """The client consents that Kela contacts social welfare."""

    entity = Person
    label = "Client consents to the contact"
    reference = ["1301/2014 35 § 1 mom.", SOCIAL_WELFARE]


class client_evidently_unable_to_care_for_self(ConditionVariable):
    """The client is evidently unable to answer for own care, health or safety; found by the caseworker."""

    entity = Person
    decided_by_caseworker = True
    label = "Client is evidently unable to answer for own care, health or safety"
    reference = ["1301/2014 35 § 2 mom.", SOCIAL_WELFARE]


class interest_of_child_requires_notification(ConditionVariable):
    """Found by the caseworker."""

    entity = Person
    decided_by_caseworker = True
    label = "Interest of a child necessarily requires it"
    reference = ["1301/2014 35 § 2 mom.", SOCIAL_WELFARE]

"""Changes of the law on which Kela notifies municipalities and wellbeing services counties, in the order of commencement."""

from openfisca_kela.reforms.notifications.integration_act_2025 import integration_act_2025

ENACTED = (integration_act_2025,)

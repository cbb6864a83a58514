"""Changes of the law on which Kela notifies municipalities and wellbeing services counties, in the order of commencement."""

from openfisca_kela.reforms.notifications.integration_act_2025 import integration_act_2025

TITLE = {"en": "Notifications to municipalities", "fi": "Ilmoitukset kunnille", "sv": "Underrättelser till kommunerna"}
ENACTED = (integration_act_2025,)

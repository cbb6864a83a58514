"""TEAK, vocational rehabilitation that promotes employment: what a provider may do under the service description."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="teak",
    name={
        "en": "TEAK: rules of the service",
        "fi": "TEAK: palvelun toteuttaminen",
        "sv": "TEAK: hur tjänsten genomförs",
    },
    about={
        "en": "Deadlines, durations, length of the day, flex, breaks, independent days, way of delivery and feedback of "
        "TEAK, by the service description in force in September 2024, and the first rule that a rehabilitation breaks.",
        "fi": "TEAK-palvelun määräajat, kestot, päivän pituus, joustot, jaksotus, itsenäiset päivät, toteutustapa ja "
        "palaute syyskuussa 2024 voimassa olleen palvelukuvauksen mukaan sekä ensimmäinen sääntö, jota kuntoutus rikkoo.",
        "sv": "Tidsfrister, längd, dagens längd, flexibilitet, pauser, självständiga dagar, genomförande och återkoppling "
        "i TEAK enligt tjänstebeskrivningen som gällde i september 2024, och den första regel som bryts.",
    },
    first_month="2015-01",
    outputs=(
        "teak_rule_broken",
        "teak_prior_contact_deadline",
        "teak_prior_contact_in_time",
        "teak_start_deadline",
        "teak_start_acceptable",
        "teak_queue_notice_required",
        "teak_completion_deadline",
        "teak_completed_in_time",
        "teak_granted_rehabilitation_days",
        "teak_granted_days_kept",
        "teak_day_length_met",
        "teak_days_per_week_met",
        "teak_flex_permitted",
        "teak_break_permitted",
        "teak_lighter_approach_permitted",
        "teak_independent_days_permitted",
        "teak_independent_day_contact_met",
        "teak_delivery_mode_permitted",
        "teak_kela_contact_required",
        "teak_feedback_deadline",
        "teak_feedback_in_time",
        "teak_feedback_may_go_to_others",
    ),
    grounds={"teak_start_acceptable": "teak_rule_broken", "teak_completed_in_time": "teak_rule_broken"},
    modules=("deadlines", "duration", "days", "delivery", "findings"),
)

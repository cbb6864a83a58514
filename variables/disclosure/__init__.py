"""Disclosure of information (tietojen luovuttaminen, utlämnande av uppgifter): 621/1999 and 812/2000."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="disclosure",
    name={"en": "Disclosure of information", "fi": "Tietojen luovuttaminen", "sv": "Utlämnande av uppgifter"},
    about={
        "en": "Whether Kela may give a landlord, a tenant, an authority or the client what is asked, and if not, why.",
        "fi": "Saako Kela antaa pyydetyn tiedon vuokranantajalle, vuokralaiselle, viranomaiselle tai asiakkaalle ja ellei, "
        "miksi.",
        "sv": "Om FPA får lämna ut en begärd uppgift till en hyresvärd, en hyresgäst, en myndighet eller klienten, och om "
        "inte, varför.",
    },
    first_month="2015-01",
    outputs=("information_may_be_disclosed", "information_is_secret", "information_disclosure_refusal_ground"),
    grounds={"information_may_be_disclosed": "information_disclosure_refusal_ground"},
    modules=("secrecy",),
)

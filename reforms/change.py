"""What every legislative change is: it states, and this base class applies."""

import datetime

from openfisca_core.reforms import Reform

from openfisca_kela.reforms.tree import amended


class LegislativeChange(Reform):
    """A change of the law, in OpenFisca's terms a reform.

    Attributes:
        title: name of the change in English, Finnish and Swedish.
        is_guideline: whether it is no act but a change of Kela's guideline (soveltamisohje, tillämpningsanvisning); its
            `act` is then the act that the guideline applies, and it has no proposal.
        act: number of the amending act; empty where it is not known.
        proposal: government proposal (hallituksen esitys, regeringens proposition); empty where it is not known.
        commencement: first day, as text.
        sections: sections that it touches, as the act writes them.
        source: title and Finlex address, the reference of each value that it sets.
        transition: `granted_or_reviewed_from` (decisions made before keep their law until the review) or `directly`
            (strikes everybody on the day of commencement).
        values: {path in the tree of parameters: value, or {date: value}, or `During`}. A plain value holds from the
            commencement.
        notice: what a user should know, in three languages; empty where there is nothing.
        notice_where: the condition (a variable) in which the notice matters, where it does not matter to everybody.
        notice_without: what a user should know who leaves the change out.
    """

    title = {}
    is_guideline = False
    act = proposal = commencement = transition = ""
    sections = ()
    source = {}
    values = {}
    notice = {}
    notice_where = ""
    notice_without = {}

    @classmethod
    def values_in(cls, tree):
        """The values that the change sets in a tree: as stated, unless they depend on what the tree holds."""
        return cls.values

    @classmethod
    def enact(cls, system):
        """Enact the change in a system, unless it is enacted there already."""
        if cls in system.changes:
            return
        system.parameters = amended(system.parameters, cls, cls.values_in(system.parameters))
        system.changes = (*system.changes, cls)

    @classmethod
    def commenced_by(cls, day):
        """Whether the change has commenced on a day."""
        return datetime.date.fromisoformat(cls.commencement) <= day

    def apply(self):
        """Enact the change on the system that OpenFisca gives as baseline."""
        self.changes = getattr(self.baseline, "changes", ())
        self.enact(self)
        self._parameters_at_instant_cache = {}

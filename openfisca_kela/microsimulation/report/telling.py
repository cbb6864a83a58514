"""What every section of a report is written with: the figures, the words of a language, and the labels of the run."""

from openfisca_kela.benefits import benefits
from openfisca_kela.labels import label_of, label_of_item
from openfisca_kela.microsimulation.report.charts import embedded
from openfisca_kela.microsimulation.report.dimensions import BASELINE, DECILE
from openfisca_kela.microsimulation.report.parts import Picture
from openfisca_kela.microsimulation.report.words import NO_BREAK, forms_of
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.system import enacted_change
from openfisca_kela.wording.words import message

INCOME_DECILE = message("Income decile")
DECILE_ITEMS = {
    "1": message("1 (lowest incomes)"),
    "10": message("10 (highest incomes)"),
}
ANSWERS = {"true": message("yes"), "false": message("no")}
NOTHING_COMPARED = message("The run holds no other law than the one in force: nothing can be compared.")
WITHHELD_NOTE = message("– stands for fewer than {smallest} households: too few to say anything about the country.")


class Telling:
    """The figures of a report and the words for them.

    Args:
        asked: the `Asked`.
        figures: the `Figures`.
        language: ``"fi"``, ``"sv"`` or ``"en"``.
    """

    def __init__(self, asked, figures, language):
        """Choose the language."""
        self.asked, self.figures, self.language = asked, figures, language
        self.forms = forms_of(language)
        self.words = self.forms.words

    @property
    def benefit(self):
        """Name of the benefit."""
        return benefits()[self.asked.plan["benefit"]].name[self.language]

    def month(self, month):
        """A month by its name; the year stays on its line."""
        return self.forms.month(month).replace(" ", NO_BREAK)

    @property
    def months(self):
        """All months of the run: the first, the last and how many."""
        first, last = (self.month(self.asked.months[place]) for place in (0, -1))
        if first == last:
            return first
        return self.words("{first} to {last}, {number} months", first=first, last=last, number=len(self.asked.months))

    def variant(self, key):
        """Label of a variant."""
        return self.asked.named[key][self.language]

    def change(self, key):
        """Title of a legislative change."""
        return enacted_change(key).title[self.language]

    def comparison(self, comparison):
        """What is compared: the change, the package, or two laws."""
        if comparison.before == BASELINE:
            return self.words("“{variant}” instead of the law in force", variant=self.variant(comparison.after))
        if comparison.key == self.asked.whole_package:
            return self.asked.plan["package"]["title"][self.language]
        without = next(one["without"] for one in self.asked.plan["variants"] if one["key"] == comparison.before)
        if len(without) == 1:
            return self.change(without[0])
        return self.words("The law in force instead of “{variant}”", variant=self.variant(comparison.before))

    @property
    def principal(self):
        """The comparison of which pictures are drawn: the package as a whole, or the first one; None where there is none."""
        of_package = [comparison for comparison in self.asked.comparisons if comparison.key == self.asked.whole_package]
        return next(iter([*of_package, *self.asked.comparisons]), None)

    def dimension(self, dimension):
        """Label of a dimension."""
        return self.words(INCOME_DECILE) if dimension.key == DECILE else dimension.label[self.language]

    def category(self, dimension, key):
        """Label of a category."""
        if dimension.key == DECILE and key in DECILE_ITEMS:
            return self.words(DECILE_ITEMS[key])
        if key in dimension.items:
            return dimension.items[key][self.language]
        return self.words(ANSWERS[key]) if key in ANSWERS else key

    def output(self, name):
        """Label of an output of the run."""
        return label_of(law_in_force_today().get_variable(name), self.language)

    def ground(self, key):
        """Label of a ground of refusal."""
        variable = law_in_force_today().get_variable(self.asked.benefit.refusal_ground)
        return label_of_item(variable, key, self.language)

    def value(self, section, measure, **at):
        """A figure of the month told in detail."""
        return self.figures.value(section, measure, month=self.asked.month, **at)

    def picture(self, key, title, description, chart, *arguments, **options):
        """A picture with its words; it is drawn by a function of `charts` when a page needs it."""

        def draw():
            return embedded(chart(*arguments, self.language, **options), key, title, description)

        return Picture(key, title, description, draw)

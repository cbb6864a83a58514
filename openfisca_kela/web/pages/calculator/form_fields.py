"""The fields of the form, each made from the variable that it tells: kind, choices, unit, hint and what is wrong."""

import dataclasses
import datetime

from openfisca_core.indexed_enums import Enum

from openfisca_kela.benefits import benefits
from openfisca_kela.labels import label_of_item
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.grouping import APPLICANT
from openfisca_kela.situation.municipalities import VARIABLE as MUNICIPALITY
from openfisca_kela.situation.municipalities import municipalities
from openfisca_kela.web.answers.inputs import NEEDED
from openfisca_kela.web.pages.calculator.case import PERSON
from openfisca_kela.web.pages.calculator.questions import question
from openfisca_kela.web.pages.calculator.told import BENEFIT, MONTH, NAME, field_name
from openfisca_kela.web.pages.calculator.written import (
    NO,
    SHARE,
    SHOWN_DAY,
    SHOWN_MONTH,
    YES,
    as_written,
    is_month,
    month_as_written,
)
from openfisca_kela.web.pages.fields import AMOUNT, CHOICE, ONE_OF, TEXT, WHOLE, Field, Option
from openfisca_kela.wording.words import message

MOST_SIDE_BY_SIDE = 4
UNITS = {
    "currency-EUR": "€",
    "currency-EUR/month": message("€ a month"),
    "currency-EUR/day": message("€ a day"),
    "currency-EUR/year": message("€ a year"),
    "currency-EUR/hectare/year": message("€ a hectare and year"),
    "hectare": message("hectares"),
    "year": message("years"),
    "month": message("months"),
    "day": message("days"),
    "person": message("persons"),
    SHARE: "%",
}
NOT_TOLD = message("Not told")
ASSUMED = message("Not told ({value} is assumed)")
CHOOSE_MUNICIPALITY = message("Choose the municipality")
FOR_EXAMPLE = message("For example {example}.")
MONTH_HINT = message("The month for which the benefit is calculated, for example {example}.")
NAME_HINT = message("What to call the person in the answer. If nothing is told: {name}.")


class FormFields:
    """Makes the fields of a form.

    Args:
        told: the `Told`.
        month: month of the case, `2024-04`.
        states: {(variable, key of a person or group): state}.
        errors: {name of a field: `Fault`}.
        system: the law.
        words: `Words` of the reader.
    """

    def __init__(self, told, month, states, errors, system, words):
        """Remember what the fields show."""
        self.told, self.month_of_case, self.states, self.errors = told, month, states, errors
        self.system, self.words, self.language = system, words, words.language

    def person(self, key):
        """What a person is called."""
        number = self.told.people.index(key) + 1
        return self.told.texts.get(field_name(key, NAME)) or self.words(PERSON, number=number)

    def month(self):
        """Field of the month to decide."""
        hint = self.words(MONTH_HINT, example=month_as_written(SHOWN_MONTH))
        return self._with_error(Field(MONTH, self.words("Month"), TEXT, self.told.month, hint, is_required=True))

    def benefit(self):
        """Field of the benefit, where there are several."""
        if len(benefits()) > 1:
            options = tuple(Option(benefit.key, benefit.name[self.language]) for benefit in benefits().values())
            yield Field(BENEFIT, self.words("Benefit"), CHOICE, self.told.benefit, options=options, is_required=True)

    def name(self, key):
        """Field of the name of a person."""
        place = field_name(key, NAME)
        hint = self.words(NAME_HINT, name=self.words(PERSON, number=self.told.people.index(key) + 1))
        return self._with_error(Field(place, self.words("Name"), TEXT, self.told.texts.get(place, ""), hint))

    def fact(self, key, name):
        """Field of a fact of a person or group."""
        variable = self.system.variables[name]
        asked = question(variable, self.language)
        kind, options, unit = self._kind(variable)
        hint = asked.hint
        if kind in (AMOUNT, WHOLE, TEXT) and asked.example is not None and variable.value_type is float:
            example = self.words(FOR_EXAMPLE, example=as_written(variable, asked.example + 0.5, self.language))
            hint = f"{hint} {example}".strip()
        return self._with_error(
            Field(
                name=field_name(key, name),
                label=asked.text,
                kind=kind,
                value=self.told.texts.get(field_name(key, name), ""),
                hint=hint or (self._hint_of_date(variable) if variable.value_type is datetime.date else ""),
                is_required=self._is_required(key, name),
                options=options,
                unit=unit,
            )
        )

    def _is_required(self, key, name):
        """Whether nothing can be assumed of a fact: who a person is, a code, and what the rules cannot go on without."""
        is_code = self.system.variables[name].value_type is str
        return self.states.get((name, key)) == NEEDED or name == ROLE_VARIABLE or is_code

    def _hint_of_date(self, variable):
        example = month_as_written(SHOWN_MONTH) if is_month(variable) else as_written(variable, SHOWN_DAY, self.language)
        return self.words(FOR_EXAMPLE, example=example)

    def _kind(self, variable):
        """(kind of the field, options, unit)."""
        if variable.value_type is bool:
            return ONE_OF, self._truths(variable), ""
        if variable.name == MUNICIPALITY:
            return CHOICE, self._municipalities(), ""
        if variable.value_type is Enum:
            options = self._items(variable)
            return ONE_OF if len(options) <= MOST_SIDE_BY_SIDE else CHOICE, options, ""
        if variable.value_type in (int, float):
            unit = UNITS.get(variable.unit, "")
            is_word = len(unit) > 1
            return WHOLE if variable.value_type is int else AMOUNT, (), self.words(unit) if is_word else unit
        return TEXT, (), ""

    def _truths(self, variable):
        yes, no = Option(YES, self.words("Yes")), Option(NO, self.words("No"))
        assumed = yes if variable.default_value else no
        untold = NOT_TOLD if variable.formulas else ASSUMED
        return yes, no, Option("", self.words(untold, value=assumed.label.lower()))

    def _items(self, variable):
        items = [item.name for item in variable.possible_values]
        options = [Option(name, label_of_item(variable, name, self.language)) for name in items]
        if variable.name == ROLE_VARIABLE:
            return tuple(option for option in options if option.value != APPLICANT)
        assumed = label_of_item(variable, variable.default_value.name, self.language)
        return Option("", self.words(NOT_TOLD if variable.formulas else ASSUMED, value=assumed)), *options

    def _municipalities(self):
        """Municipalities of the month, by name."""
        known, day = municipalities(self.system.parameters), f"{self.month_of_case}-01"
        own = next((text for field, text in self.told.texts.items() if field.endswith(f".{MUNICIPALITY}")), None)
        codes = [code for code, one in known.items() if code == own or one.get_at_instant(day) is not None]
        key = "label_sv" if self.language == "sv" else "label_fi"
        options = [Option(code, known[code].metadata.get(key) or known[code].metadata["label_fi"]) for code in codes]
        return Option("", self.words(CHOOSE_MUNICIPALITY)), *sorted(options, key=lambda option: _sorting(option.label))

    def _with_error(self, field):
        fault = self.errors.get(field.name)
        return dataclasses.replace(field, error=fault.sentence) if fault else field


def _sorting(name):
    """Order of Finnish and Swedish: å, ä and ö after z."""
    return name.casefold().translate(str.maketrans("åäö", "{|}"))

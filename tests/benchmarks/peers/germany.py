"""Wohngeld of GETTSIM for one month: its compiled function on prepared data, and its public call.

Give the number of households. `told` is Wohngeld alone: taxes, contributions and what counts as income are told. `whole`
begins where a person's wages do: GETTSIM calculates the taxes, contributions and other benefits on the way.
"""

import sys
import warnings
from importlib.metadata import version

import numpy
from gettsim import InputData, MainTarget, TTTargets
from gettsim import main as gettsim

from serving import Homes, serve

DAY = "2024-05-01"
AMOUNT = "wohngeld__anspruchshöhe_m_wthh"
TARGETS = TTTargets.tree({"wohngeld": {"anspruchshöhe_m_wthh": None}})
NOBODY = -1
# What Wohngeld alone reads, and is nothing here.
ZERO = (
    "behinderungsgrad",
    "sozialversicherung__rente__grundrente__grundrentenzeiten_monate",
)
NO_MONEY = (
    "einkommensteuer__einkünfte__aus_selbstständiger_arbeit__betrag_m",
    "einkommensteuer__einkünfte__aus_vermietung_und_verpachtung__betrag_m",
    "einkommensteuer__einkünfte__sonstige__alle_weiteren_m",
    "einkommensteuer__einkünfte__sonstige__rente__steuerpflichtige_einnahmen_m",
    "einnahmen__kapitalerträge_y",
    "einnahmen__renten__gesetzliche_m",
    "elterngeld__anrechenbarer_betrag_m",
    "sozialversicherung__arbeitslosen__betrag_m",
    "unterhalt__tatsächlich_erhaltener_betrag_m",
    "unterhaltsvorschuss__betrag_m",
    "vermögen",
)
NO = ("familie__alleinerziehend", "sozialversicherung__rente__bezieht_rente")
TYPES = {"IntColumn": int, "FloatColumn": float, "BoolColumn": bool}


class Facts:
    """Facts of random households: {name: one value a person}.

    Args:
        homes: the `Homes`.
        random: NumPy's generator.
    """

    def __init__(self, homes, random):
        """Draw."""
        self.count = count = len(homes.home)
        number, first = numpy.arange(count), homes.first[homes.home]
        self.is_adult, self.is_child = ~homes.is_child, homes.is_child
        self.is_of_couple = self.is_adult & (homes.size[homes.home] > 1)
        self.spouse = numpy.where(self.is_of_couple, numpy.where(homes.position == 0, number + 1, first), NOBODY)
        self.first, self.age = first, homes.age
        self.wages = random.integers(40_000, 200_000, count) / 100 * self.is_adult
        self.both = {
            "p_id": number,
            "hh_id": homes.home,
            "alter": homes.age,
            "bürgergeld__p_id_einstandspartner": self.spouse,
            "einnahmen__bruttolohn_m": self.wages,
            "familie__p_id_elternteil_1": numpy.where(homes.is_child, first, NOBODY),
            "familie__p_id_elternteil_2": numpy.where(homes.is_child, first + 1, NOBODY),
            "wohnen__bruttokaltmiete_m_hh": (random.integers(20_000, 120_000, homes.count) / 100)[homes.home],
            "wohngeld__mietstufe_hh": random.integers(1, 8, homes.count)[homes.home],
        }

    @property
    def told(self):
        """What Wohngeld alone reads."""
        return (
            {name: numpy.zeros(self.count, int) for name in ZERO}
            | {name: numpy.zeros(self.count) for name in NO_MONEY}
            | {name: numpy.zeros(self.count, bool) for name in NO}
            | {
                "einkommensteuer__betrag_y_sn": numpy.full(self.count, 300.0),
                "einkommensteuer__einkünfte__aus_nichtselbstständiger_arbeit__einnahmen_nach_abzug_werbungskosten_y": (
                    self.wages * 12
                ),
                "kindergeld__ist_leistungsbegründendes_kind": self.is_child,
                "sozialversicherung__kranken__beitrag__betrag_versicherter_m": 80.0 * self.is_adult,
                "sozialversicherung__rente__beitrag__betrag_versicherter_m": 100.0 * self.is_adult,
                "wohngeld__mindesteinkommen_erreicht_wthh": numpy.ones(self.count, bool),
            }
            | self.both
        )

    @property
    def whole(self):
        """What GETTSIM itself says that it reads: nothing of it, where no more is known here."""
        types = gettsim(main_target=MainTarget.templates.input_data_dtypes.tree, policy_date_str=DAY, tt_targets=TARGETS)
        own = self.both | {
            "alter_monate": self.age * 12,
            "geburtsjahr": 2024 - self.age,
            "geburtsmonat": numpy.ones(self.count, int),
            "einkommensteuer__gemeinsam_veranlagt": self.is_of_couple,
            "familie__p_id_ehepartner": self.spouse,
            "kindergeld__p_id_empfänger": numpy.where(self.is_child, self.first, NOBODY),
            "lohnsteuer__steuerklasse": numpy.where(self.is_of_couple, 4, 1),
            # Years to which the table of the law reaches.
            "sozialversicherung__rente__jahr_renteneintritt": numpy.clip(2024 - self.age + 67, 2000, 2030),
            "sozialversicherung__rente__monat_renteneintritt": numpy.ones(self.count, int),
            "wohnen__heizkosten_m_hh": numpy.full(self.count, 50.0),
            "wohnen__wohnfläche_hh": numpy.full(self.count, 60.0),
        }
        return {name: own[name] if name in own else self._nothing(name, kind) for name, kind in leaves(types)}

    def _nothing(self, name, kind):
        return numpy.full(self.count, NOBODY if "p_id_" in name else 0).astype(TYPES[kind])


def leaves(tree, before=""):
    """(qualified name, value) of each leaf."""
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{before}{name}__")
        else:
            yield f"{before}{name}", value


def prepared(facts):
    """(compiled function, its data, number of arrays that it calculates, arguments of the public call)."""
    arguments = {"policy_date_str": DAY, "input_data": InputData.qname(facts), "tt_targets": TARGETS}
    targets = [MainTarget.processed_data, MainTarget.tt_function, MainTarget.specialized_environment.tt_dag]
    parts = gettsim(main_targets=targets, **arguments)
    dag = parts["specialized_environment"]["tt_dag"]
    arrays = sum(1 for node in dag if dag.in_degree(node))
    return parts["tt_function"], parts["processed_data"], arrays, arguments


def main(count):
    warnings.simplefilter("ignore")
    random = numpy.random.default_rng(1)
    facts = Facts(Homes(count, random), random)
    calculations = {}
    for name, values in (("told", facts.told), ("whole", facts.whole)):
        function, data, arrays, arguments = prepared(values)
        calculations[f"{name}, compiled"] = compiled(function, data, arrays)
        calculations[f"{name}, public"] = public(arguments, arrays)
    serve(calculations, households=count, version=version("gettsim"))


def compiled(function, data, arrays):
    return lambda: ((lambda: function(data)), lambda result: described(result[AMOUNT], arrays))


def public(arguments, arrays):
    def call():
        return gettsim(main_target=MainTarget.results.tree, **arguments)

    return lambda: (call, lambda result: described(result["wohngeld"]["anspruchshöhe_m_wthh"], arrays))


def described(amounts, arrays):
    return {"arrays": arrays, "share_above_zero": float((numpy.asarray(amounts) > 0).mean())}


if __name__ == "__main__":
    main(int(sys.argv[1]))

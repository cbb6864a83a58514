"""Which acts a formula reads."""

from openfisca_kela.acts_read import acts_read_by
from openfisca_kela.situation import read as read_case
from openfisca_kela.situation.reading import law_in_force_today

LAW = law_in_force_today()


def test_every_act_that_a_calculation_reads_is_found():
    """OpenFisca's tracer tells which values each formula has read; here, to compute an unemployment benefit too."""
    jobseeker = "{age: 40, wages: 600, unemployment_benefit_type: labour_market_subsidy}"
    home = "{municipality_code: '837', rent: 600}"
    case = read_case(f"{{period: 2024-05, persons: [{jobseeker}], household: {home}}}", system=LAW)
    simulation = case.simulation(LAW, trace=True)
    simulation.calculate("household_disposable_income", "2024-05")
    read_by = {}
    for node in simulation.tracer.browse_trace():
        read_by.setdefault(node.name, set()).update(value.name.partition(".")[0] for value in node.parameters)
    acts = set().union(*read_by.values())
    assert acts >= {"general_housing_allowance", "unemployment_security", "income_tax", "social_assistance"}
    folders = LAW.parameters.children
    assert all(read <= acts_read_by(LAW.variables[name], folders) for name, read in read_by.items())
    assert acts_read_by(LAW.variables["rent"], folders) == frozenset()
    assert acts_read_by(LAW.variables["study_grant"], folders) == frozenset()  # it adds up what others read

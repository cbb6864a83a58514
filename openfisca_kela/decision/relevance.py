"""Which steps a reader needs: those on which the amount or its refusal rests, not those that came to nothing."""

from openfisca_kela.benefits import benefits

TECHNICAL_UNIT = "code"


def ground_and_conditions(decision):
    """The step of the ground of refusal and the conditions that it asked, in the order in which the act asks them.

    Returns:
        (step, list of steps).
    """
    by_name = {step.variable: step for step in decision.steps}
    ground = by_name[benefits()[decision.benefit].refusal_ground]
    asked = [by_name[name] for name in ground.uses if name in by_name]
    return ground, [step for step in asked if _is_condition(step)]


def steps_that_count(decision):
    """The steps that the amount rests on, in the order of the decision.

    What a step of zero or false was calculated from is left out. Where the allowance is refused, what made a condition
    true is told also where it is zero or false.
    """
    by_name = {step.variable: step for step in decision.steps}
    benefit = benefits()[decision.benefit]
    waiting = [name for name in (benefit.amount, benefit.refusal_ground) if name in by_name]
    counting = set(waiting)
    while waiting:
        step = by_name[waiting.pop()]
        tells_zeros = not decision.granted and _is_condition(step) and _is_something(step)
        for name in step.uses:
            if name in by_name and name not in counting and (tells_zeros or _is_something(by_name[name])):
                counting.add(name)
                waiting.append(name)
    return [step for step in decision.steps if step.variable in counting and step.unit != TECHNICAL_UNIT]


def is_nothing(value):
    """Whether a value is zero, false, unknown, or the item of a list that says there is none."""
    return value in (None, False, 0, "0", "0.00", "none")


def _is_condition(step):
    return all(isinstance(value, bool) for value in step.values.values())


def _is_something(step):
    return not all(is_nothing(value) for value in step.values.values())

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
    benefit = benefits()[decision.benefit]
    return _counting(decision.steps, (benefit.amount, benefit.refusal_ground), is_refused=not decision.granted)


def steps_that_came_to_something(outcome):
    """The steps that a reader of an outcome needs: of an amount those that it rests on, of anything else all of them."""
    result = outcome.result
    if not str(result.unit).startswith("currency") or is_nothing(result.value):
        return list(outcome.steps)
    return _counting(outcome.steps, [one.variable for one in (outcome.ground, result) if one], is_refused=False)


def _counting(steps, roots, is_refused):
    by_name = {step.variable: step for step in steps}
    waiting = [name for name in roots if name in by_name]
    counting = set(waiting)
    while waiting:
        step = by_name[waiting.pop()]
        tells_zeros = is_refused and _is_condition(step) and _is_something(step)
        for name in step.uses:
            if name in by_name and name not in counting and (tells_zeros or _is_something(by_name[name])):
                counting.add(name)
                waiting.append(name)
    return [step for step in steps if step.variable in counting and step.unit != TECHNICAL_UNIT]


def is_nothing(value):
    """Whether a value is zero, false, unknown, or the item of a list that says there is none."""
    return value in (None, False, 0, "0", "0.00", "none")


def _is_condition(step):
    return all(isinstance(value, bool) for value in step.values.values())


def _is_something(step):
    return not all(is_nothing(value) for value in step.values.values())

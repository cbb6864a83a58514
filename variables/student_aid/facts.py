"""What a student gets or is entitled to."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable

ACT = "https://www.finlex.fi/fi/lainsaadanto/1994/65"
HOUSING_ALLOWANCE_ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"


class study_grant(EuroVariable):
    """Study grant (opintoraha, studiepenning). The loan and the housing supplement are told nowhere: they are no income."""

    entity = Person
    label = "Study grant without provider and learning-material supplements"
    reference = ["65/1994 11 §", ACT, "938/2014 15 §", HOUSING_ALLOWANCE_ACT]


class is_entitled_to_student_housing_supplement(ConditionVariable):
    """Right to the housing supplement (asumislisä, bostadstillägg). The right counts, not whether it is paid: a student
    who lives with a parent or with a child, for instance, has none.
    """

    entity = Person
    label = "Entitled to the housing supplement of student financial aid"
    reference = ["65/1994 14 §", ACT, "938/2014 4 § 5 mom. (4 mom. –2017-07)", HOUSING_ALLOWANCE_ACT]


class student_housing_supplement_is_for_other_locality(ConditionVariable):
    """The supplement is granted for a separate dwelling in another locality; in this dwelling the student is no student."""

    entity = Person
    label = "The housing supplement is granted for a dwelling in another locality"
    reference = ["938/2014 4 § 5 mom.", HOUSING_ALLOWANCE_ACT]


class is_entitled_to_aland_student_housing_supplement(ConditionVariable):
    """Right to the housing supplement of Åland's own student aid (ÅFS 2006:71)."""

    entity = Person
    label = "Entitled to the housing supplement under the Åland student aid act"
    reference = ["938/2014 8 a §", HOUSING_ALLOWANCE_ACT]


class receives_foreign_student_aid(ConditionVariable):
    """Student aid of a foreign state. It kept a student out of the household until July 2017."""

    entity = Person
    label = "Receives student aid of a foreign state"
    reference = ["938/2014 4 § 4 mom. (–2017-07)", HOUSING_ALLOWANCE_ACT]


class student_loan_available(EuroVariable):
    """Loan that the state guarantees the student for the month (opintolainan valtiontakaus), drawn or not."""

    entity = Person
    label = "State-guaranteed student loan for the month, drawn or not"
    reference = ["65/1994 16 §", ACT, "1412/1997 2 §, 11 §"]

"""Letters of one case in every language and format, for readers who want to see one.

python -m openfisca_kela.letter.samples examples/heikki_after.yaml docs/samples
"""

import sys
from pathlib import Path

from openfisca_kela.decision import decide
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.turning.dates import dates
from openfisca_kela.explanation.turning.points import turning_points
from openfisca_kela.explanation.why.why_not import why_not
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter.api import law_in_force_now, letter
from openfisca_kela.situation import read

ENDINGS = {"markdown": "md", "html": "html", "pdf": "pdf"}


def letters_of(path, formats=tuple(ENDINGS)):
    """Letters of a case with everything that can be told of it: {name of the file: text or bytes}.

    Args:
        path: of the case, YAML or JSON.
        formats: formats wanted.
    """
    law = law_in_force_now()
    case = read(Path(path).read_bytes(), system=law)
    told = (law, case, case.benefit)
    decision = decide(*told)
    derivation = derive(case.simulation(law, trace=False), case.benefit.amount, case.month, told=case.told)
    besides = {"turning": turning_points(*told), "dates": dates(*told), "system": law}
    besides["why_not"] = None if decision.granted else why_not(*told)
    return {
        f"{Path(path).stem}.{language}.{ENDINGS[format]}": letter(decision, derivation, language, format, **besides)
        for language in LANGUAGES
        for format in formats
    }


def write(path, folder):
    """Write the letters of a case into a folder.

    Args:
        path: of the case.
        folder: where the files are written; it is made where it is missing.
    """
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, content in letters_of(path).items():
        data = content if isinstance(content, bytes) else content.encode()
        Path(folder, name).write_bytes(data)


if __name__ == "__main__":
    write(*sys.argv[1:3])

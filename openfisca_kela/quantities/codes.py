"""Codes in digits, told as texts, as the numbers that index tables."""

import numpy

from openfisca_kela.quantities.operations import operation

NOT_TOLD, MALFORMED = -1, -2


@operation
def numbers_of_codes(codes, digits=3):
    """Numbers of codes such as '091'.

    Args:
        codes: array of texts.
        digits: length of a code.

    Returns:
        Array of int32: the number; NOT_TOLD for an empty text, MALFORMED for a text that is no code.

    >>> numbers_of_codes(numpy.array(["091", "", "92", "0911"], object)).tolist()
    [91, -1, -2, -2]
    """
    numbers = _Numbers(digits)
    return numpy.fromiter(map(numbers.__getitem__, codes.tolist()), numpy.int32, len(codes))


class _Numbers(dict):
    """{code: number}, filled as codes are met: many cases have few codes."""

    def __init__(self, digits):
        super().__init__({"": NOT_TOLD})
        self.digits = digits

    def __missing__(self, code):
        text = str(code)
        is_code = len(text) == self.digits and text.isascii() and text.isdecimal()
        self[code] = int(text) if is_code else MALFORMED
        return self[code]

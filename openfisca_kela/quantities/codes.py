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
    width = digits + 1  # one place more, so that a longer text is not cut into a code
    letters = codes.astype(f"U{width}").view(numpy.uint32).reshape(len(codes), width).astype(numpy.int32)
    figures = letters[:, :digits] - ord("0")
    is_code = ((figures >= 0) & (figures <= 9)).all(axis=1) & (letters[:, digits] == 0)
    number = figures @ 10 ** numpy.arange(digits - 1, -1, -1)
    return numpy.where(is_code, number, numpy.where(letters[:, 0] == 0, NOT_TOLD, MALFORMED)).astype(numpy.int32)

"""Memory that a calculation on arrays frees and asks for again a moment later."""

import ctypes
import functools
import sys

# Of glibc's malloc.h. Setting either also turns off that glibc adapts both by itself.
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
KEPT = 1 << 30


@functools.cache
def keep_freed_memory():
    """Let freed memory stay with this process, where the C library is glibc.

    By itself glibc hands an array of a block back to the system as soon as it is freed, and gets it again page by page
    for the next one: what two numbers cost to add is then mostly that. Called by a process that calculates block after
    block, once is enough; it keeps about as much as one block needs.

    Returns:
        Whether it could be set.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return False
    return all([set_option(M_TRIM_THRESHOLD, KEPT), set_option(M_MMAP_THRESHOLD, KEPT)])

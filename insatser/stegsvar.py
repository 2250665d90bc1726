"""From the answers of a measurement to its step. Pure."""

from collections.abc import Sequence


def steg_av_svar(svar: Sequence[int]) -> int:
    """Return the step that the answers (numbers of steps) put a participant on.

    It is the lower median: the highest step that more than half of the answers reach. A mean
    would take the steps to be equally far apart, which nobody knows, and the middle of two
    answers could be a step that no answer named. ValueError without answers.
    """
    if not svar:
        raise ValueError("Utan svar finns inget steg.")
    return sorted(svar)[(len(svar) - 1) // 2]


def minsta_antal(fragor: int) -> int:
    """Return how many of the questions must be answered: more than half of them."""
    return fragor // 2 + 1

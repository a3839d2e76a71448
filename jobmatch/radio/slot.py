"""Which items go into a slot, and in which form: the most useful whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobmatch.radio.item import Form

# Worth of a form to a listener. A short item tells all that is needed to come and ask; two more facts are worth less than another job.
_WORTH = {Form.LONG: 16, Form.SHORT: 11, Form.LINE: 4}
# Each item further down the list of usefulness is worth less.
_DECLINE = 0.9


@dataclass(frozen=True, slots=True)
class Choice:
    """The item at `index` of the list, in `form`."""

    index: int
    form: Form


def fill(lengths: Sequence[dict[Form, float]], seconds: float) -> list[Choice]:
    """The choice of forms with the greatest worth that fits; equal worth goes to whoever stands first. An exact knapsack by "
    "whole seconds."""
    room = int(seconds)
    if room < 0:
        return []
    best: list[tuple[float, tuple[Choice, ...]]] = [(0.0, ())] * (room + 1)
    for index, forms in enumerate(lengths):
        best = [_better(best, index, forms, limit) for limit in range(room + 1)]
    return list(best[room][1])


def _better(
    best: Sequence[tuple[float, tuple[Choice, ...]]], index: int, forms: dict[Form, float], limit: int
) -> tuple[float, tuple[Choice, ...]]:
    found = best[limit]
    for form, length in forms.items():
        left = limit - -int(-length // 1)
        if left < 0:
            continue
        worth, chosen = best[left]
        worth += _WORTH[form] * _DECLINE**index
        if worth > found[0] + 1e-9:
            found = (worth, (*chosen, Choice(index, form)))
    return found

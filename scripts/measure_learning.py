"""What learning weights from the outcomes in a database gives, fair by fair, and how much evidence would show it.

    JOBMATCH_DATA_DIR=... .venv/bin/python scripts/measure_learning.py

Reads the database of the environment and writes nothing.
"""

import sys
from collections.abc import Sequence
from dataclasses import asdict

from jobmatch.errors import Refused
from jobmatch.matching import DEFAULT_WEIGHTS
from jobmatch.matching.learning import LEARNT_FROM, Learned, ShownList, learn, lists_by_step
from jobmatch.matching.measuring.shadow import Comparison, compare, power
from jobmatch.services.learn_weights import read_lists
from jobmatch.store import fairs
from jobmatch.wiring import build_desk

TIMES = (1, 2, 3, 4, 6, 8, 12)


def main() -> None:
    with build_desk().open_reading() as session:
        outcomes = fairs.outcomes(session)
        lists = read_lists(session, outcomes)
    codes = list(dict.fromkeys(each.fair_code for each in outcomes))
    for step, of_step in lists_by_step(lists):
        answers, went_on = sum(len(each.yes) for each in of_step), sum(int(each.yes.sum()) for each in of_step)
        say(f"{step.value:12} {answers:5} answers, {went_on} went on")
    say("\nLearnt from the fairs before, tried on the newest")
    tried(codes[:-1], codes[-1], lists)
    say("\nLearnt from the others, tried on each")
    learnt = {code: tried([other for other in codes if other != code], code, lists) for code in codes}
    say("\nHow often fairs so many times as large would have the interval above nought, at the gain seen")
    for code, found in learnt.items():
        if found:
            of_fair = of(lists, [code])
            outcomes_of_fair = sum(len(each.yes) for each in of_fair if each.compares)
            shown = ", ".join(
                f"{times * outcomes_of_fair} outcomes {power(of_fair, DEFAULT_WEIGHTS, found.weights, times):.0%}" for times in TIMES
            )
            say(f"{code}: {shown}")


def of(lists: Sequence[ShownList], codes: Sequence[str]) -> list[ShownList]:
    return [each for each in lists if each.fair_code in codes and each.step in LEARNT_FROM]


def tried(learnt_on: Sequence[str], code: str, lists: Sequence[ShownList]) -> Learned | None:
    found = learn(of(lists, learnt_on), DEFAULT_WEIGHTS)
    if found is None:
        say(f"{', '.join(learnt_on)} -> {code}: nothing is learnt")
        return None
    expert = asdict(DEFAULT_WEIGHTS)
    changed = ", ".join(f"{name} {expert[name]} to {points}" for name, points in asdict(found.weights).items() if points != expert[name])
    say(f"{', '.join(learnt_on)} -> {code}: {found.outcomes} outcomes, {found.comparisons:.0f} comparisons; {changed}")
    for name, of_step in (("both", of(lists, [code])), *((step.value, of_one) for step, of_one in lists_by_step(of(lists, [code])))):
        say(f"  {name:12} {words(compare(of_step, DEFAULT_WEIGHTS, found.weights))}")
    return found


def words(seen: Comparison | None) -> str:
    if seen is None:
        return "nothing to compare"
    interval = f"{seen.gain:+.3f} [{seen.low:+.3f}, {seen.high:+.3f}]"
    size = f"{seen.outcomes} outcomes of {seen.vacancies} vacancies"
    return f"{seen.before:.3f} to {seen.after:.3f}, {interval}; {size}, to show it four times of five {seen.outcomes_needed()}"


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    try:
        main()
    except Refused as refused:
        sys.exit(str(refused))

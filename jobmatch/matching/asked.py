"""What two vacancies ask alike is worked out once: answers are kept by what was read of the need to reach them."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from jobmatch.matching.need import Need

Answer = TypeVar("Answer")
_INNER = ("vacancy", "posting")
_WHO = "vacancy.ref"
Read = list[tuple[str, Hashable]]


Alike = Mapping[str, Callable[[Any], Hashable]]


class _Noted:
    """Stands for a need, or for its vacancy or posting, and notes every value that is read of it."""

    __slots__ = ("_alike", "_need", "_of", "_path", "_read")

    def __init__(self, need: Need, of: object, path: str, read: Read, alike: Alike) -> None:
        self._need, self._of, self._path, self._read, self._alike = need, of, path, read, alike

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._of, name)
        path = self._path + name
        if name in _INNER:
            return _Noted(self._need, value, path + ".", self._read, self._alike)
        noted = _key(self._alike[path](value) if path in self._alike else value)
        if callable(value) or noted is None:
            # What cannot be compared with that of another vacancy is this vacancy's own.
            path, noted = _WHO, (self._need.vacancy.ref,)
        if (path, noted) not in self._read:
            self._read.append((path, noted))
        return value


def _key(value: object) -> Hashable:
    """The value as something to look up by; None where it cannot be one."""
    if isinstance(value, Mapping):
        value = tuple(sorted(value.items()))
    try:
        hash(value)
    except TypeError:
        return None
    return (value,)


@dataclass(slots=True)
class _Fork(Generic[Answer]):
    """The next thing that is read; by its value, what is read after it or the answer."""

    value_of: Callable[[Need], object]
    alike: Callable[[Any], Hashable] | None
    ways: "dict[Hashable, _Fork[Answer] | Answer]" = field(default_factory=dict)


class Asked(Generic[Answer]):
    """`work` must answer by what it reads of the need alone, and what it reads next may depend on that alone: as in any plain function."""

    def __init__(self, work: Callable[[Need], Answer], alike: Alike = MappingProxyType({})) -> None:
        """`alike`: path of a value -> what of it matters to `work`; two values of which that is the same are as one."""
        self._work, self._alike = work, alike
        self._start: _Fork[Answer] | Answer | None = None
        self._last: tuple[Need, Answer] | None = None

    def answer(self, need: Need) -> Answer:
        if self._last is not None and self._last[0] is need:
            return self._last[1]
        at = self._start
        while isinstance(at, _Fork):
            value = at.value_of(need)
            at = at.ways.get(_key(at.alike(value) if at.alike else value))
        found = self._find(need) if at is None else at
        self._last = need, found
        return found

    def _find(self, need: Need) -> Answer:
        read: Read = []
        answer = self._work(cast(Need, _Noted(need, need, "", read, self._alike)))
        if any(path == _WHO for path, _ in read):
            return answer
        if not read:
            self._start = answer
            return answer
        fork = self._start if isinstance(self._start, _Fork) else self._fork(read[0][0])
        self._start = fork
        for (_, value), (next_path, _) in pairwise(read):
            following = fork.ways.get(value)
            if not isinstance(following, _Fork):
                following = fork.ways[value] = self._fork(next_path)
            fork = following
        fork.ways[read[-1][1]] = answer
        return answer

    def _fork(self, path: str) -> _Fork[Answer]:
        return _Fork(attrgetter(path), self._alike.get(path))

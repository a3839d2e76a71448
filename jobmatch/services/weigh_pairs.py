"""What each agreement of two rows weighs in this registry, as it is used to find people who stand in it twice."""

from dataclasses import dataclass
from datetime import datetime

from jobmatch.registry.same_person.check import Context
from jobmatch.registry.same_person.weights import Weight
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_secrets import read_known_rows

PURPOSE = "Xem trọng số đối chiếu hai người"


@dataclass(frozen=True, slots=True)
class PairWeights:
    """`true_pairs` is how many pairs of one person the estimate rests on (expected), `prior_bits` the log-odds before any field is seen."""

    rows: int
    true_pairs: float
    prior_bits: float
    weights: tuple[Weight, ...]


def weigh_pairs(open_work: OpenWork, *, account_id: int | None, now: datetime) -> PairWeights:
    with open_work() as work:
        known = read_known_rows(work.session, reader=account_id, purpose=PURPOSE, at=now)
        work.commit()
    context = Context.of(row.draft for row in known)
    return PairWeights(len(known), context.weights.true_pairs, context.prior_bits, tuple(context.weights.table()))

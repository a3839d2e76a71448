"""People who match and get no seat: which of three reasons holds, for the answer to 'why was I not invited?'."""

import numpy as np

from jobmatch.fairs.exchange import jobs_of_people, people_by_job
from jobmatch.fairs.fair import LeftOut, WhyLeftOut
from jobmatch.fairs.invitation_reason import left_out_reason
from jobmatch.fairs.pairs import Flags, Pairs


def people_left_out(pairs: Pairs, chosen: Flags) -> tuple[LeftOut, ...]:
    """By worker number."""
    invited = jobs_of_people(pairs, np.flatnonzero(chosen))
    with_job = people_by_job(invited)
    full = np.bincount(pairs.vacancy[chosen], minlength=len(pairs.refs)) >= pairs.quotas
    left_out = []
    for person, own in sorted(jobs_of_people(pairs, np.arange(len(pairs))).items()):
        if person in invited:
            continue
        rivals = {rival for job in own for rival in with_job[job]}
        if any(invited[rival] <= own and pairs.place[rival] < pairs.place[person] for rival in rivals):
            why = WhyLeftOut.TIE
        elif all(full[vacancy] for vacancy, _ in own):
            why = WhyLeftOut.JOBS_FULL
        else:
            why = WhyLeftOut.NO_SEAT
        vacancy, points = min(own, key=lambda job: (-job[1], job[0]))
        left_out.append(LeftOut(pairs.people[person].worker_no, pairs.refs[vacancy], points, why, left_out_reason(why)))
    return tuple(left_out)

"""The job `expire_vacancies`: once a day it is written down which vacancies have run out."""

from collections.abc import Mapping
from typing import Any

from jobmatch.services.decide_vacancy import expire_vacancies as expire
from jobmatch.services.run_due_jobs import Claim
from jobmatch.wiring import Desk


def expire_vacancies(desk: Desk, _claim: Claim) -> Mapping[str, Any]:
    return {"vacancies": expire(desk.open_work, today=desk.today(), now=desk.now())}

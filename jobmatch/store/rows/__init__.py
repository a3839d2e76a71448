"""The tables. Row classes never leave `store`."""

from jobmatch.store.rows.accounts import AccountRow
from jobmatch.store.rows.base import Base
from jobmatch.store.rows.fairs import FairPlanRow, FairRow, InvitationRow, OutcomeRow
from jobmatch.store.rows.job_runs import JobRunRow, SchedulerBeatRow
from jobmatch.store.rows.match_runs import MatchRow, MatchRunRow
from jobmatch.store.rows.newsletters import NewsletterRow, StationRow
from jobmatch.store.rows.organisation import NumberSeriesRow, OrganisationRow
from jobmatch.store.rows.places import PlaceRow, PlaceSuccessionRow
from jobmatch.store.rows.site import DoneFormRow, SignInRow, SignInTryRow
from jobmatch.store.rows.vacancies import EnterpriseRow, VacancyEventRow, VacancyRow
from jobmatch.store.rows.workers import (
    AccessLogRow,
    ConsentRow,
    ImportBatchRow,
    PurposeRow,
    ReviewItemRow,
    SourceRow,
    UploadRow,
    WishRow,
    WorkerPhoneRow,
    WorkerRow,
)

__all__ = [
    "AccessLogRow",
    "AccountRow",
    "Base",
    "ConsentRow",
    "DoneFormRow",
    "EnterpriseRow",
    "FairPlanRow",
    "FairRow",
    "ImportBatchRow",
    "InvitationRow",
    "JobRunRow",
    "MatchRow",
    "MatchRunRow",
    "NewsletterRow",
    "NumberSeriesRow",
    "OrganisationRow",
    "OutcomeRow",
    "PlaceRow",
    "PlaceSuccessionRow",
    "PurposeRow",
    "ReviewItemRow",
    "SchedulerBeatRow",
    "SignInRow",
    "SignInTryRow",
    "SourceRow",
    "StationRow",
    "UploadRow",
    "VacancyEventRow",
    "VacancyRow",
    "WishRow",
    "WorkerPhoneRow",
    "WorkerRow",
]

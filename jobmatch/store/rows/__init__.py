"""The tables. Row classes never leave `store`."""

from jobmatch.store.rows.accounts import AccountRow
from jobmatch.store.rows.base import Base
from jobmatch.store.rows.fairs import FairPlanRow, FairRow, InvitationRow, OutcomeRow
from jobmatch.store.rows.job_runs import JobRunRow, SchedulerBeatRow
from jobmatch.store.rows.match_runs import MatchRow, MatchRunRow
from jobmatch.store.rows.newsletters import NewsletterRow, StationRow
from jobmatch.store.rows.organisation import NormRow, NumberSeriesRow, OrganisationRow
from jobmatch.store.rows.places import PlaceRow, PlaceSuccessionRow
from jobmatch.store.rows.site import DoneFormRow, SavedFilterRow, SignInRow, SignInTryRow
from jobmatch.store.rows.vacancies import EnterpriseRow, VacancyEventRow, VacancyRow
from jobmatch.store.rows.workers import (
    AccessLogRow,
    AccessLogWorkerRow,
    ColumnMapRow,
    ConsentRow,
    DataQualityRow,
    HalfFilledRow,
    ImportBatchRow,
    MergeRow,
    PurposeRow,
    RegistryRevisionRow,
    ReviewItemRow,
    ReviewSheetRow,
    SourceRow,
    UploadRow,
    WishDecisionRow,
    WishRow,
    WorkerPhoneRow,
    WorkerRow,
)

__all__ = [
    "AccessLogRow",
    "AccessLogWorkerRow",
    "AccountRow",
    "Base",
    "ColumnMapRow",
    "ConsentRow",
    "DataQualityRow",
    "DoneFormRow",
    "EnterpriseRow",
    "FairPlanRow",
    "FairRow",
    "HalfFilledRow",
    "ImportBatchRow",
    "InvitationRow",
    "JobRunRow",
    "MatchRow",
    "MatchRunRow",
    "MergeRow",
    "NewsletterRow",
    "NormRow",
    "NumberSeriesRow",
    "OrganisationRow",
    "OutcomeRow",
    "PlaceRow",
    "PlaceSuccessionRow",
    "PurposeRow",
    "RegistryRevisionRow",
    "ReviewItemRow",
    "ReviewSheetRow",
    "SavedFilterRow",
    "SchedulerBeatRow",
    "SignInRow",
    "SignInTryRow",
    "SourceRow",
    "StationRow",
    "UploadRow",
    "VacancyEventRow",
    "VacancyRow",
    "WishDecisionRow",
    "WishRow",
    "WorkerPhoneRow",
    "WorkerRow",
]

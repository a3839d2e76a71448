"""The tables. Row classes never leave `store`."""

from jobmatch.store.rows.accounts import AccountRow
from jobmatch.store.rows.base import Base
from jobmatch.store.rows.fairs import FairPlanRow, FairRow, InvitationRow, OutcomeRow
from jobmatch.store.rows.job_runs import JobRunRow, SchedulerBeatRow
from jobmatch.store.rows.match_runs import (
    MatchMarkRow,
    MatchOverrideRow,
    MatchRow,
    MatchRunRow,
    MatchSettingRow,
    WeightChoiceRow,
    WeightSetRow,
)
from jobmatch.store.rows.newsletters import NewsletterRow, StationRow
from jobmatch.store.rows.organisation import NormRow, NumberSeriesRow, OrganisationRow
from jobmatch.store.rows.places import PlaceRow, PlaceSuccessionRow
from jobmatch.store.rows.site import DoneFormRow, SavedFilterRow, SignInRow, SignInTryRow
from jobmatch.store.rows.trades import CourseRow, OccupationNameRow
from jobmatch.store.rows.vacancies import BusStopRow, EnterpriseRow, VacancyEventRow, VacancyRow
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
    "BusStopRow",
    "ColumnMapRow",
    "ConsentRow",
    "CourseRow",
    "DataQualityRow",
    "DoneFormRow",
    "EnterpriseRow",
    "FairPlanRow",
    "FairRow",
    "HalfFilledRow",
    "ImportBatchRow",
    "InvitationRow",
    "JobRunRow",
    "MatchMarkRow",
    "MatchOverrideRow",
    "MatchRow",
    "MatchRunRow",
    "MatchSettingRow",
    "MergeRow",
    "NewsletterRow",
    "NormRow",
    "NumberSeriesRow",
    "OccupationNameRow",
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
    "WeightChoiceRow",
    "WeightSetRow",
    "WishDecisionRow",
    "WishRow",
    "WorkerPhoneRow",
    "WorkerRow",
]

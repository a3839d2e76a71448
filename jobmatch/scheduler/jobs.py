"""What: each job of the timetable, and the few lines that call its use case. The counts they answer stand on the page of the run."""

from collections.abc import Mapping

from jobmatch.scheduler.files_job import let_files_go
from jobmatch.scheduler.import_job import import_workers
from jobmatch.scheduler.invitation_job import invite_to_fair, invite_to_near_fair
from jobmatch.scheduler.learning_job import learn_weights
from jobmatch.scheduler.matching_job import run_matching
from jobmatch.scheduler.newsletter_job import write_newsletter
from jobmatch.scheduler.process import Job
from jobmatch.scheduler.vacancies_job import expire_vacancies

JOBS: Mapping[str, Job] = {
    "expire_vacancies": expire_vacancies,
    "import_workers": import_workers,
    "invite_to_fair": invite_to_fair,
    "invite_to_near_fair": invite_to_near_fair,
    "learn_weights": learn_weights,
    "let_files_go": let_files_go,
    "run_matching": run_matching,
    "write_newsletter": write_newsletter,
}

"""Every area of the site. One that is missing here has no address."""

from jobmatch.web.health import bp as health
from jobmatch.web.home.views import bp as home
from jobmatch.web.job_runs.views import bp as job_runs
from jobmatch.web.sign_in.views import bp as sign_in

AREAS = (health, home, job_runs, sign_in)

"""Every area of the site. One that is missing here has no address."""

from jobmatch.web.consents.views import bp as consents
from jobmatch.web.courses.views import bp as courses
from jobmatch.web.enterprises.views import bp as enterprises
from jobmatch.web.entries.views import bp as entries
from jobmatch.web.fairs.views import bp as fairs
from jobmatch.web.health import bp as health
from jobmatch.web.home.views import bp as home
from jobmatch.web.imports.views import bp as imports
from jobmatch.web.job_runs.views import bp as job_runs
from jobmatch.web.matches.views import bp as matches
from jobmatch.web.me.views import bp as me
from jobmatch.web.newsletters.views import bp as newsletters
from jobmatch.web.places.views import bp as places
from jobmatch.web.quality.views import bp as quality
from jobmatch.web.review_sheets.views import bp as review_sheets
from jobmatch.web.reviews.views import bp as reviews
from jobmatch.web.settings.views import bp as settings
from jobmatch.web.sign_in.views import bp as sign_in
from jobmatch.web.trades.views import bp as trades
from jobmatch.web.users.views import bp as users
from jobmatch.web.vacancies.views import bp as vacancies
from jobmatch.web.wishes.views import bp as wishes
from jobmatch.web.workers.views import bp as workers

AREAS = (
    consents,
    courses,
    enterprises,
    entries,
    fairs,
    health,
    home,
    imports,
    job_runs,
    matches,
    me,
    newsletters,
    places,
    quality,
    review_sheets,
    reviews,
    settings,
    sign_in,
    trades,
    users,
    vacancies,
    wishes,
    workers,
)

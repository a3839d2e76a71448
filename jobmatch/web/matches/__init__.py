"""Who fits which vacancy, and why."""

from jobmatch.web.matches import fairness_views as fairness_views
from jobmatch.web.matches import judging_views as judging_views
from jobmatch.web.matches import reasons_views as reasons_views
from jobmatch.web.matches import setting_views as setting_views
from jobmatch.web.matches import weights_views as weights_views

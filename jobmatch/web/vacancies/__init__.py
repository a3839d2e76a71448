"""Vacancies: an enterprise writes and follows its own, staff look at what is sent and decide."""

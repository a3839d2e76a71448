"""Every page of the queue, by being imported: the questions, several at a stroke, two people side by side."""

from jobmatch.web.reviews import pairs, queue, several
from jobmatch.web.reviews.area import bp

__all__ = ["bp", "pairs", "queue", "several"]

"""Every page of people, by being imported: the list and the way out, kept filters, one person."""

from jobmatch.web.workers import keeping, listing, profile
from jobmatch.web.workers.area import bp

__all__ = ["bp", "keeping", "listing", "profile"]

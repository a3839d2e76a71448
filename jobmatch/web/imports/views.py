"""Every page of lists, by being imported: handed in, looked through, chosen for, taken back."""

from jobmatch.web.imports import choosing, handing_in, looking, undoing
from jobmatch.web.imports.area import bp

__all__ = ["bp", "choosing", "handing_in", "looking", "undoing"]

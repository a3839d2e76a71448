"""Dated code lists and look-ups: places, occupations and their coder, wages, schooling. Pure."""

from jobmatch.catalogue.coder import OccupationCoder as OccupationCoder

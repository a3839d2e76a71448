"""Dated code lists and look-ups: places, occupations and their coder, wages, schooling. Pure."""

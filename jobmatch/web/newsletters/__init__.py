"""Newsletters: read sentence by sentence, mended, approved by somebody else, printed, aired."""

"""What is read on air, in which words, and how long it takes. Pure."""

from jobmatch.radio.fair_notice import FairNotice as FairNotice
from jobmatch.radio.newsletter import compose as compose

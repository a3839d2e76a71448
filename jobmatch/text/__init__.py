"""Vietnamese for the eye and for the ear. Knows letters and numbers, nothing of the trade. Pure."""

from jobmatch.text.ear.reading import Lexicon as Lexicon
from jobmatch.text.ear.reading import Question as Question
from jobmatch.text.ear.reading import Spoken as Spoken
from jobmatch.text.ear.reading import Step as Step
from jobmatch.text.ear.spoken import spoken as spoken
from jobmatch.text.folding import canonical as canonical
from jobmatch.text.folding import fold as fold
from jobmatch.text.folding import nfc as nfc
from jobmatch.text.folding import usual_spelling as usual_spelling
from jobmatch.text.legacy_fonts import repair_legacy as repair_legacy
from jobmatch.text.names import name_sort_key as name_sort_key
from jobmatch.text.names import title_name as title_name
from jobmatch.text.pay import read_pay as read_pay
from jobmatch.text.phones import read_phones as read_phones

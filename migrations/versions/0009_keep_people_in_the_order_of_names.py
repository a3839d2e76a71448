"""keep people in the order of their names"""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_PEOPLE = sa.table("worker", sa.column("id", sa.Integer), sa.column("full_name", sa.String), sa.column("name_order", sa.String))

# As jobmatch.text.names orders names on the day of this step: a migration must still run when that has changed.
_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ORDERED = "0123456789abcdefghijklmnopqrstuvwxyz"


def name_order(full_name: str) -> str:
    words = full_name.lower().split()
    return "".join(map(_word_order, [words[-1], words[0], *words[1:-1]]))[:120] if words else ""


def _word_order(word: str) -> str:
    letters: list[str] = []
    tone = 0
    for part in unicodedata.normalize("NFD", word):
        if part in _TONES:
            tone = _TONES[part]
        elif unicodedata.combining(part) and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + part)
        else:
            letters.append(part)
    known = (_ORDERED[_ALPHABET[letter]] if letter in _ALPHABET else f"z{1000 + ord(letter[0]):07d}" for letter in letters)
    return "".join((*known, "0", _ORDERED[tone]))


def upgrade() -> None:
    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.add_column(sa.Column("name_order", sa.String(), nullable=True))
    connection = op.get_bind()
    named = connection.execute(sa.select(_PEOPLE.c.id, _PEOPLE.c.full_name)).all()
    ordered = _PEOPLE.update().where(_PEOPLE.c.id == sa.bindparam("number")).values(name_order=sa.bindparam("order"))
    if named:
        connection.execute(ordered, [{"number": number, "order": name_order(name)} for number, name in named])
    # A blank on either side: every word begins and ends with one, and can be looked for without another text being made of each row.
    op.execute("UPDATE worker SET search_text = ' ' || search_text || ' ' WHERE search_text <> ''")
    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.alter_column("name_order", existing_type=sa.String(), nullable=False)
        batch_op.create_index(batch_op.f("ix_worker_name_order"), ["name_order"], unique=False)


def downgrade() -> None:
    op.execute("UPDATE worker SET search_text = trim(search_text)")
    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_worker_name_order"))
        batch_op.drop_column("name_order")

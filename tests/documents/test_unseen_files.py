"""A list nobody has seen is read the same, whatever kind of file it comes in."""

from dataclasses import replace
from itertools import product

import pytest

from jobmatch.documents.workbook import read_file
from jobmatch.registry.sheet import Workbook
from tests.documents.unseen_files import ENCODINGS, write_csv, write_ods, write_xlsx
from tests.registry.unseen.lists import UnseenList, an_unseen_list
from tests.registry.unseen.scoring import score


def _as_read(unseen, path):
    return UnseenList(read_file(path), unseen.told)


def _in_unicode(seeds):
    """Lists of one sheet; those in an old font have no letters to write in another one."""
    lists = map(an_unseen_list, seeds)
    return [unseen for unseen in lists if len(unseen.workbook.sheets) == 1 and "XÃ QUẢNG SƠN" in str(unseen.workbook.sheets[0].rows)]


@pytest.mark.parametrize("write", [write_xlsx, write_ods])
def test_workbooks_of_every_kind(tmp_path, write):
    for seed in range(300, 306):
        unseen = an_unseen_list(seed)

        total = score([_as_read(unseen, write(tmp_path, unseen.workbook))])

        assert (total.accepted, total.invented) == (total.people, 0)
        assert total.right >= 0.99, (seed, total.by_field)


@pytest.mark.parametrize(("encoding", "separator"), list(product(ENCODINGS, ",;\t|")))
def test_text_files_in_every_encoding_and_with_every_separator(tmp_path, encoding, separator):
    for unseen in _in_unicode(range(400, 420))[:4]:
        [sheet] = unseen.workbook.sheets
        told = {("quang_son_ds", row): says for (_, row), says in unseen.told.items()}
        renamed = replace(sheet, name="quang_son_ds", merged=())
        path = write_csv(tmp_path, renamed, encoding, separator)

        total = score([UnseenList(Workbook("quang_son_ds.csv", read_file(path).sheets), told)])

        assert (total.accepted, total.invented) == (total.people, 0)
        assert total.right >= 0.99, total.wrong[:5]

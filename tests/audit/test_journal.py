from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from detector.audit.journal import Journal
from detector.audit.tasks import Row
from detector.errors import ConfigError, InputError

HEADER = {"engines": "abc", "inputs": ["site"]}


def row(number: int) -> Row:
    return Row(f"{number:016x}", b'{"n":%d}' % number, b'{"source":"p%d"}' % number, b'{"text":"a \\n b"}')


def written(path: Path, numbers: range) -> None:
    journal = Journal(path, HEADER)
    for number in numbers:
        journal.append(row(number))
    journal.flush()
    journal.close()


def test_rows_of_an_interrupted_run_are_found_again_by_key_once(tmp_path: Path) -> None:
    written(tmp_path / "j", range(3))
    with closing(Journal(tmp_path / "j", HEADER, resume=True)) as journal:
        place = journal.take_key(row(1).key)
        assert place is not None
        assert journal.row(place) == row(1)
        assert journal.take_key(row(1).key) is None
        assert journal.knows("p2")
        assert len(journal) == 2


@pytest.mark.parametrize("lost", [1, 5, 30])
def test_a_line_that_was_not_finished_is_cut_off_and_can_be_written_again(tmp_path: Path, lost: int) -> None:
    written(tmp_path / "j", range(3))
    content = (tmp_path / "j").read_bytes()
    (tmp_path / "j").write_bytes(content[:-lost])
    journal = Journal(tmp_path / "j", HEADER, resume=True)
    assert not journal.knows("p2")
    journal.append(row(2))
    journal.close()
    assert (tmp_path / "j").read_bytes() == content


def test_a_journal_cut_in_its_first_line_starts_anew(tmp_path: Path) -> None:
    written(tmp_path / "j", range(2))
    (tmp_path / "j").write_bytes((tmp_path / "j").read_bytes()[:10])
    with closing(Journal(tmp_path / "j", HEADER, resume=True)) as journal:
        assert len(journal) == 0
        journal.append(row(0))
    with closing(Journal(tmp_path / "j", HEADER, resume=True)) as journal:
        assert len(journal) == 1


def test_a_run_with_other_settings_is_not_gone_on_with(tmp_path: Path) -> None:
    written(tmp_path / "j", range(2))
    with pytest.raises(ConfigError, match="engines changed"):
        Journal(tmp_path / "j", {**HEADER, "engines": "other"}, resume=True)
    with pytest.raises(ConfigError, match="engines changed"):
        Journal(tmp_path / "j", {**HEADER, "engines": "other"}, resume=True)


def test_another_file_is_not_taken_for_a_journal(tmp_path: Path) -> None:
    (tmp_path / "j").write_text("my notes\nmore\n")
    with pytest.raises(ConfigError, match="not a journal"):
        Journal(tmp_path / "j", HEADER, resume=True)
    assert (tmp_path / "j").read_text() == "my notes\nmore\n"


def test_a_journal_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(InputError, match="cannot be written"):
        Journal(tmp_path / "file" / "j", HEADER)

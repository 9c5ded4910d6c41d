"""Bulk runs that are stopped, go on, meet what changed, run out of room, come in parts."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sqlite3
import tarfile
import time
import zipfile
from pathlib import Path

import pytest

from assistant.errors import OutputError, UsageError
from assistant.extraction.journal import Journal, Recipes, journal_of
from assistant.extraction.outputs import replace, write_lines
from assistant.extraction.runs import Shard, extract_into, recipes_of
from assistant.filing.sources import find_all
from tests.bulk_runs import extract, kept, run_here, small, start, without_usage

RULES = recipes_of("rules", None)
ANOTHER = Recipes("another", "another")


def run_into(output: Path, sources: list[Path], *, recipes: Recipes = RULES, **options: object):
    """A run in this process: how many it made, and the lines of its output."""
    made: list[str] = []
    with Journal(output, recipes) as journal:
        tally = extract_into(
            journal,
            find_all(sources),
            workers=1,
            on_end=lambda ended: None if ended.reused else made.append(ended.source),
            **options,  # type: ignore[arg-type]
        )
        replace(output, write_lines, journal.lines())
        journal.prune()
    return made, without_usage(output.read_text()), tally


# --- killed -----------------------------------------------------------------------------------


def killed_and_restarted(tmp_path: Path, kills: int, count: int) -> None:
    """Kills a run at random moments of its work until it has had that many kills."""
    small(tmp_path / "filings", count)
    whole, output = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    began = time.monotonic()
    assert extract(tmp_path / "filings", "-o", whole).returncode == 0
    took = time.monotonic() - began
    chance = random.Random(kills)
    journal = journal_of(output)
    landed = 0
    for kill in range(kills):
        if output.exists():  # it had come to its end: begin anew
            output.unlink()
            journal.unlink()
        before = kept(output) if journal.exists() else {}
        process = start(tmp_path / "filings", "-o", output, "--workers", 2)
        while not journal.exists() and process.poll() is None:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, took * 0.6))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        landed += process.returncode == -signal.SIGKILL
        if journal.exists():
            after = kept(output)
            # What was committed before is there, and was not made again.
            assert {source: after[source] for source in before} == before, kill
    before = kept(output)
    done = extract(tmp_path / "filings", "-o", output)
    assert done.returncode == 0, done.stderr
    assert f"{count} filings: " in done.stderr
    assert without_usage(output.read_text()) == without_usage(whole.read_text())
    made = {line["source"]: line for line in map(json.loads, output.read_text().splitlines())}
    assert {source: made[source] for source in before} == before
    assert [path.name for path in tmp_path.glob(".*")] == []
    assert landed >= kills // 3  # the others had come to their end already


def test_killed_at_random_moments_it_goes_on_as_if_it_had_not_been(tmp_path):
    killed_and_restarted(tmp_path, kills=6, count=60)


@pytest.mark.slow
def test_killed_at_fifty_random_moments(tmp_path):
    killed_and_restarted(tmp_path, kills=50, count=600)


def test_an_interrupt_ends_it_and_says_how_to_go_on(tmp_path):
    small(tmp_path / "filings", 30)
    pipe = tmp_path / "filings" / "pipe.txt"
    output = tmp_path / "out.jsonl"
    listed = tmp_path / "list.txt"
    os.mkfifo(pipe)
    listed.write_text("\n".join(map(str, sorted((tmp_path / "filings").glob("0*")))) + f"\n{pipe}")
    process = start(f"@{listed}", "-o", output, "--workers", 2)
    with pipe.open("w"):  # returns when a worker reads: it is held up there
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, said = process.communicate(timeout=60)
        assert time.monotonic() - began < 2 + 10  # seconds; other work may run beside this
    assert process.returncode == 130
    assert "give the same command again to go on" in said
    assert said.splitlines()[-1] == "error: interrupted"
    assert not output.exists()
    done = kept(output)
    assert len(done) >= 8
    pipe.unlink()
    small(tmp_path / "filings", 1, first=9_999)
    (tmp_path / "filings" / "9999.txt").rename(pipe)
    again = extract(f"@{listed}", "-o", output)
    assert again.returncode == 0
    assert f"{len(done)} of them done before" in again.stderr
    assert len(output.read_text().splitlines()) == 31


# --- what changed -----------------------------------------------------------------------------


def test_only_what_changed_is_made_again(tmp_path):
    paths = small(tmp_path / "filings", 12)
    output = tmp_path / "out.jsonl"
    made, first, _ = run_into(output, [tmp_path / "filings"])
    assert made == [str(path) for path in paths]
    paths[3].write_text(paths[3].read_text().replace("1,003", "2,003"))
    paths[5].unlink()
    (new,) = small(tmp_path / "filings", 1, first=500)
    made, second, tally = run_into(output, [tmp_path / "filings"])
    assert made == [str(paths[3]), str(new)]
    assert tally.reused == 10
    assert [line["source"] for line in second] == [str(p) for p in paths if p != paths[5]] + [
        str(new)
    ]
    assert second[:3] == first[:3]
    assert str(paths[5]) not in kept(output)


def test_another_recipe_makes_all_again_and_its_own_nothing(tmp_path):
    small(tmp_path / "filings", 4)
    output = tmp_path / "out.jsonl"
    assert len(run_into(output, [tmp_path / "filings"])[0]) == 4
    assert len(run_into(output, [tmp_path / "filings"], recipes=ANOTHER)[0]) == 4
    assert len(run_into(output, [tmp_path / "filings"], recipes=ANOTHER)[0]) == 0


def test_the_same_file_twice_has_two_lines(tmp_path):
    (path,) = small(tmp_path / "filings", 1)
    output = tmp_path / "out.jsonl"
    run_into(output, [path, path])
    assert len(output.read_text().splitlines()) == 2
    assert run_into(output, [path, path])[0] == []


def test_failed_items_stay_until_they_are_asked_for(tmp_path):
    paths = small(tmp_path / "filings", 3)
    output = tmp_path / "out.jsonl"
    bad, missing = tmp_path / "filings" / "0001.txt", tmp_path / "none.txt"
    content = bad.read_bytes()
    bad.write_bytes(b"")
    sources = [tmp_path / "filings", missing]
    _, lines, tally = run_into(output, sources)
    assert [line["status"] == "failed" for line in lines] == [False, True, False, True]
    assert tally.failures == {"EmptyInputError": 1, "MissingPathError": 1}
    assert lines[1]["error"]["message"].startswith(str(bad))
    assert run_into(output, sources)[0] == []
    assert run_into(output, sources, retry_failed=True)[0] == [str(bad), str(missing)]
    bad.write_bytes(content)
    made, lines, _ = run_into(output, sources, retry_failed=True)
    assert made == [str(bad), str(missing)]
    assert [line["status"] == "failed" for line in lines] == [False, False, False, True]
    assert paths[0].exists()


def test_the_command_retries_and_groups_failures(tmp_path, capsys):
    small(tmp_path / "filings", 2)
    (tmp_path / "filings" / "bad.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(200))
    output = tmp_path / "out.jsonl"
    assert run_here(capsys, tmp_path / "filings", "-o", output, "--retry-failed").returncode == 2
    done = run_here(capsys, tmp_path / "filings", "-o", output)
    assert done.returncode == 1
    assert "1 failed; failed: 1 NotTextError; written to" in done.stderr
    quiet = run_here(capsys, tmp_path / "filings", "-o", output, "--retry-failed", "--quiet")
    assert (quiet.returncode, quiet.stderr, quiet.stdout) == (1, "", "")


def test_a_dry_run_says_what_there_is_and_does_nothing(tmp_path, capsys):
    small(tmp_path / "filings", 3)
    output = tmp_path / "out.jsonl"
    said = run_here(capsys, tmp_path / "filings", "-o", output, "--dry-run").stdout
    assert said.startswith("3 filings; 0.0 MB to read\nengine rules: no calls")
    assert not journal_of(output).exists()
    run_here(capsys, tmp_path / "filings", "-o", output)
    small(tmp_path / "filings", 1, first=9)
    said = run_here(capsys, tmp_path / "filings", "-o", output, "--dry-run").stdout
    assert said.startswith("4 filings, 3 of them done before;")


# --- parts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("total", [0, 1, 5, 12, 13])
def test_parts_follow_one_another_and_leave_nothing_out(total):
    parts = [Shard(number, 5).of(total) for number in range(1, 6)]
    assert [place for part in parts for place in part] == list(range(total))


@pytest.mark.parametrize("words", ["0/3", "4/3", "1", "a/b", "1/0", "-1/2", "1/2/3"])
def test_a_part_that_is_none(words):
    with pytest.raises(UsageError, match="K/N"):
        Shard.parse(words)


@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_parts_are_joined_by_cat(tmp_path, capsys, ending):
    small(tmp_path / "filings", 5)
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        for path in small(tmp_path / "apart", 4, first=100):
            archive.write(path, path.name)
    sources = [tmp_path / "filings", tmp_path / "more.zip"]
    whole = tmp_path / f"whole.{ending}"
    run_here(capsys, *sources, "-o", whole)
    parts = [tmp_path / f"part-{number}.{ending}" for number in (1, 2)]
    for number, part in enumerate(parts, 1):
        assert run_here(capsys, *sources, "-o", part, "--shard", f"{number}/2").returncode == 0
    joined = "".join(part.read_text() for part in parts)
    if ending == "jsonl":
        assert without_usage(joined) == without_usage(whole.read_text())
    else:
        assert joined == whole.read_text()


def test_parts_need_what_can_be_counted_and_joined(tmp_path, capsys):
    small(tmp_path / "filings", 2)
    output = tmp_path / "out.jsonl"
    assert run_here(capsys, "-", "-o", output, "--shard", "1/2").returncode == 2
    array = run_here(capsys, tmp_path / "filings", "-o", tmp_path / "out.json", "--shard", "1/2")
    assert array.returncode == 2
    assert "cannot be joined" in array.stderr


# --- no room, no permission -------------------------------------------------------------------


def test_a_full_disk_stops_it_with_one_line_and_loses_nothing(tmp_path):
    small(tmp_path / "filings", 120)
    output = tmp_path / "out.jsonl"

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (110_000, 110_000))

    full = extract(tmp_path / "filings", "-o", output, preexec_fn=little_room)
    assert full.returncode == 3
    (line,) = full.stderr.splitlines()
    assert "cannot be written" in line
    assert "same command again" in line
    assert not output.exists()
    done = kept(output)
    assert 0 < len(done) < 120
    again = extract(tmp_path / "filings", "-o", output)
    assert again.returncode == 0, again.stderr
    assert f"{len(done)} of them done before" in again.stderr
    assert len(output.read_text().splitlines()) == 120


def test_an_output_that_does_not_fit_is_told_and_leaves_the_old_one(tmp_path):
    small(tmp_path / "filings", 120)
    output = tmp_path / "out.jsonl"
    output.write_text("old")

    def room_for_the_journal() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (230_000, 230_000))

    full = extract(tmp_path / "filings", "-o", output, preexec_fn=room_for_the_journal)
    assert (full.returncode, full.stderr.count("\n")) == (3, 1), full.stderr
    assert output.read_text() == "old"
    assert [path.name for path in tmp_path.glob(".*")] == []
    assert extract(tmp_path / "filings", "-o", output).returncode == 0
    assert len(output.read_text().splitlines()) == 120


def test_a_device_that_is_full(tmp_path):
    (path,) = small(tmp_path / "filings", 1)
    done = extract(path, "-o", "/dev/full")
    assert done.returncode == 3
    assert done.stderr.startswith("error: /dev/full: cannot be written")
    assert done.stderr.count("\n") == 1
    assert not Path("/dev/full.journal").exists()


def test_outputs_that_cannot_be(tmp_path, capsys):
    (path,) = small(tmp_path / "filings", 1)
    for output, words in [
        (tmp_path / "filings", "is a folder"),
        (tmp_path / "none" / "out.jsonl", "there is no folder"),
    ]:
        done = run_here(capsys, path, "-o", output)
        assert (done.returncode, done.stderr.count("\n")) == (3, 1)
        assert words in done.stderr


def test_one_process_at_a_time_writes_an_output(tmp_path):
    output = tmp_path / "out.jsonl"
    with Journal(output, RULES):
        (path,) = small(tmp_path / "filings", 1)
        done = extract(path, "-o", output)
    assert done.returncode == 3
    assert "another process writes this output" in done.stderr


def test_a_damaged_journal_is_told_and_not_written_over(tmp_path):
    output = tmp_path / "out.jsonl"
    journal_of(output).write_bytes(b"no database at all" * 100)
    with pytest.raises(OutputError, match="is damaged"):
        Journal(output, RULES)
    assert journal_of(output).read_bytes().startswith(b"no database")


def test_a_journal_of_another_version_is_told(tmp_path):
    output = tmp_path / "out.jsonl"
    connection = sqlite3.connect(journal_of(output))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(UsageError, match="another version"):
        Journal(output, RULES)


# --- sources ----------------------------------------------------------------------------------


def test_archives_lists_and_folders_in_order(tmp_path, capsys):
    (first,) = small(tmp_path / "a", 1)
    inside = small(tmp_path / "b", 12, first=20)
    with tarfile.open(tmp_path / "feed.tar.gz", "w:gz") as archive:
        for path in inside:
            archive.add(path, path.with_suffix(".nc").name)
    (tmp_path / "list.txt").write_text(f"{first}\n{tmp_path / 'feed.tar.gz'}\n")
    output = tmp_path / "out.jsonl"
    done = run_here(capsys, f"@{tmp_path / 'list.txt'}", "-o", output, "--workers", 2)
    assert done.returncode == 0, done.stderr
    lines = without_usage(output.read_text())
    members = [f"{tmp_path / 'feed.tar.gz'}!/{path.stem}.nc" for path in inside]
    assert [line["source"] for line in lines] == [str(first), *members]
    numbers = [line["record"]["registration_statements"][0]["file_number"] for line in lines]
    assert numbers == ["333-10000", *(f"333-{10_020 + n}" for n in range(12))]
    again = run_here(capsys, f"@{tmp_path / 'list.txt'}", "-o", output)
    assert "13 of them done before" in again.stderr

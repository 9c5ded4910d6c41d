"""The installed command: what it puts out, what it says, how it ends."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import in_process
import pytest

BIN = Path(sys.executable).parent
RUNS = tempfile.TemporaryDirectory()
"""Where `assistant eval` keeps its runs in these tests: not in the user's data."""
atexit.register(RUNS.cleanup)

FILING = """As filed with the Securities and Exchange Commission on June 30, 2008

Registration No. 333-61101

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

ORRIN FALLS PAPER CO.
(Exact name of registrant as specified in its charter)

Oregon                                         93-0412277
(State or other jurisdiction of                (I.R.S. Employer
incorporation or organization)                 Identification No.)

400 Mill Race Road, Salem, Oregon 97301
(Address of principal executive offices)

Orrin Falls Paper Co. 1998 Stock Option Plan
(Full title of the plan)

Ada Quist
Secretary
Orrin Falls Paper Co.
400 Mill Race Road, Salem, Oregon 97301
(503) 555-0142
(Name, address and telephone number of agent for service)

DEREGISTRATION OF SECURITIES

On May 16, 2001, the Registrant filed a registration statement on Form S-8 (No. 333-61101) to
register 750,000 shares of common stock, $.01 par value, under the 1998 Stock Option Plan. The
plan expired on April 1, 2008. The Registrant hereby removes from registration the 212,430
shares of common stock that remain unsold.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly
authorized, in the City of Salem, State of Oregon, on June 27, 2008.

ORRIN FALLS PAPER CO.

By: /s/ Ada Quist
Ada Quist
Secretary
"""
FUND = """<SEC-DOCUMENT>0000950000-08-000001.txt : 20080630
<SEC-HEADER>0000950000-08-000001.hdr.sgml : 20080630
ACCESSION NUMBER:\t\t0000950000-08-000001
CONFORMED SUBMISSION TYPE:\t485BPOS
</SEC-HEADER>
<DOCUMENT>
<TYPE>485BPOS
<SEQUENCE>1
<TEXT>
The Larkspur Funds. Prospectus of the Larkspur Growth Fund.
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""


def run(*arguments: object, program: str = "assistant", **options: Any) -> Any:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("ASSISTANT_")}
    environment |= {"ASSISTANT_RUNS": RUNS.name, **options.pop("env", {})}
    command = [str(BIN / program), *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False,
        **options,
    )  # fmt: skip


@pytest.fixture
def filing(tmp_path: Path) -> Path:
    path = tmp_path / "orrin.txt"
    path.write_text(FILING, encoding="utf-8")
    return path


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


# --- help, version, wrong usage -----------------------------------------------------------


def here(*arguments: object) -> in_process.Done:
    """The same within this process, which has loaded what answers and scores need."""
    return in_process.assistant(*arguments, ASSISTANT_RUNS=RUNS.name)


def test_help_names_every_command():
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for command in ("extract", "ask", "check", "show", "eval"):
        assert f"\n  {command} " in done.stdout


def test_help_loads_nothing_heavy():
    code = (
        "import sys, assistant.cli as c\n"
        "try: c.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('pydantic', 'rich', 'assistant.record')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_version():
    from importlib.metadata import version

    expected = f"assistant {version('assistant')}\n"
    assert run("--version").stdout == expected
    by_module = [sys.executable, "-m", "assistant", "--version"]
    assert subprocess.run(by_module, capture_output=True, text=True).stdout == expected


@pytest.mark.parametrize(
    "arguments",
    [("frob",), ("extract",), ("extract", "--frob", "x"), ("show", "a", "b"),
     ("ask", "why?", "--only", "x", "--filings", "y"),
     ("extract", "--workers", "0", "x"), ("ask", " ", "--filings", "x"),
     ("eval", "x", "--fail-under", "2")],
)  # fmt: skip
def test_wrong_usage_is_one_line_and_two(arguments, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


def test_no_command_shows_the_help():
    done = run()
    assert done.returncode == 2
    assert "Usage: assistant" in done.stderr


@pytest.mark.parametrize("command", ["extract", "show"])
def test_a_missing_file_is_three(command, tmp_path):
    done = run(command, tmp_path / "none.txt")
    assert done.returncode == 3
    assert done.stderr == f"error: {tmp_path}/none.txt: no such file or folder; check the path\n"


def test_debug_shows_the_traceback_wherever_it_stands(tmp_path):
    for arguments in (["--debug", "show", "none"], ["show", "none", "--debug"]):
        assert "Traceback" in run(*arguments, cwd=tmp_path).stderr


def test_an_engine_that_is_not_there_is_wrong_usage(filing):
    done = run("extract", filing, env={"ASSISTANT_ENGINE": "oracle"})
    assert done.returncode == 2
    assert "oracle" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["add", "extract", "ask", "show", "eval"])
def test_only_engines_that_there_are_can_be_chosen(command):
    said = run(command, "--help").stdout
    assert "auto|rules|model|cascade" in said
    assert ("--model" in said) == (command in ("extract", "ask", "eval"))
    assert run(command, "x", "--engine", "oracle").returncode == 2


# --- extract ------------------------------------------------------------------------------


def test_extract_into_a_pipe_is_json_lines(filing):
    done = run("extract", filing)
    assert (done.returncode, done.stderr) == (0, "")
    (found,) = lines(done.stdout)
    assert found["source"] == str(filing)
    assert found["record"]["form"] == "S-8"
    evidence = found["evidence"]["/form"]
    text = run("show", filing, "--text").stdout
    assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_standard_input(filing):
    (found,) = lines(run("extract", "-", input=FILING).stdout)
    assert found["source"] == "-"
    assert found["record"] == lines(run("extract", filing).stdout)[0]["record"]


def test_one_bad_item_costs_no_other(filing, tmp_path):
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    output = tmp_path / "out" / "records.jsonl"
    output.parent.mkdir()
    done = run("extract", tmp_path / "picture.txt", filing, tmp_path / "none", "-o", output)
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()[:2]] == ["error", "error"]
    assert "3 filings: " in done.stderr.splitlines()[-1]
    found = lines(output.read_text(encoding="utf-8"))
    assert [item["status"] == "failed" for item in found] == [True, False, True]
    assert [item["error"] and item["error"]["type"] for item in found] == [
        "NotTextError", None, "MissingPathError",
    ]  # fmt: skip
    assert {path.name for path in output.parent.iterdir()} == {
        output.name,
        f"{output.name}.journal",
    }


def test_nothing_done_is_three(tmp_path):
    done = run("extract", tmp_path)
    assert done.returncode == 3
    assert done.stderr.startswith(f"error: {tmp_path}: no filings in this folder")


def test_a_json_file_is_one_array(filing, tmp_path):
    output = tmp_path / "records.json"
    run("extract", filing, filing, "-o", output)
    assert [item["source"] for item in json.loads(output.read_text())] == [str(filing)] * 2


def test_an_output_that_cannot_be_written_is_told(filing, tmp_path):
    done = run("extract", filing, "-o", tmp_path / "nowhere" / "x.jsonl")
    assert done.returncode == 3
    assert "cannot be written" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_fund_is_no_amendment_and_no_failure(tmp_path):
    path = tmp_path / "fund.txt"
    path.write_text(FUND)
    done = run("extract", path)
    assert done.returncode == 0
    assert lines(done.stdout)[0]["status"] == "not_an_amendment"
    assert lines(done.stdout)[0]["record"] is None
    assert "485BPOS" in done.stderr


def test_strict_fails_where_something_needs_review(filing, tmp_path):
    path = tmp_path / "cut.txt"
    path.write_text("POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8\nThe amount is")
    status = lines(run("extract", path).stdout)[0]["status"]
    assert status == "needs_review"
    assert run("extract", path).returncode == 0
    assert run("extract", "--strict", path).returncode == 1


# --- ask ----------------------------------------------------------------------------------


def test_ask_answers_with_numbered_quotes(filing):
    done = run("How many shares are removed from registration?", "--filings", filing, program="ask")
    assert done.returncode == 0
    answer, quotes = done.stdout.split("\n\n", 1)
    assert "212,430" in answer
    assert answer.rstrip().endswith("]")
    assert quotes.startswith(f"[1] {filing}:")
    assert "212,430" in quotes


def test_ask_takes_files_named_behind_the_question(filing):
    done = here("ask", "how many removed", filing)
    assert done.returncode == 0
    assert done.stdout == here("ask", "how many removed", "--filings", filing).stdout
    assert "212,430" in done.stdout


def test_a_file_behind_the_question_that_is_not_there_is_named(tmp_path):
    done = here("ask", "Why?", tmp_path / "none.txt")
    assert done.returncode == 3
    assert done.stderr == f"error: {tmp_path}/none.txt: no such file or folder; check the path\n"


def test_ask_as_json_and_with_several_paths(filing, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(FILING.replace("ORRIN FALLS", "ELM RIVER").replace("61101", "61102"))
    done = here("ask", "--json", "How many amendments are there?", "--filings", filing, other)
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert answer["question"] == "How many amendments are there?"


def test_ask_goes_on_without_what_cannot_be_read(filing, tmp_path):
    done = here("ask", "Which form is amended?", "--filings", filing, tmp_path / "none.txt")
    assert done.returncode == 1
    assert done.stderr == f"error: {tmp_path}/none.txt: no such file or folder; check the path\n"
    assert "S-8" in done.stdout
    assert here("ask", "Why?", "--filings", tmp_path / "none.txt").returncode == 3


# --- check --------------------------------------------------------------------------------


def test_check_proves_what_extract_wrote_and_finds_a_changed_digit(filing, tmp_path):
    records = tmp_path / "records.jsonl"
    records.write_text(json.dumps({"form": "S-8", "amendment_number": 1}))
    good = run("check", records, filing)
    assert (good.returncode, good.stderr) == (0, "")
    assert "verified" in good.stdout
    records.write_text(json.dumps({"form": "S-8", "amendment_number": 7}))
    bad = run("check", records, filing, "--json")
    assert bad.returncode == 1
    evidence = json.loads(bad.stdout)["evidence"]
    assert evidence["/form"]["verdict"] == "verified"
    assert evidence["/amendment_number"]["verdict"] in ("unsupported", "wrong_role")


def test_check_pairs_and_tells_what_has_no_filing(filing, tmp_path):
    records = tmp_path / "records.jsonl"
    items = [
        {"file": "orrin.txt", "record": {"form": "S-8"}},
        {"file": "else.txt", "record": {"form": "S-8"}},
    ]
    records.write_text("\n".join(map(json.dumps, items)))
    done = run("check", records, filing)
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: {records}, line 2: none of the filings")


def test_check_of_a_broken_file_is_wrong_usage(filing, tmp_path):
    records = tmp_path / "records.jsonl"
    records.write_text("{")
    done = run("check", records, filing)
    assert done.returncode == 2
    assert f"{records}, line 1: not JSON" in done.stderr


# --- show ---------------------------------------------------------------------------------


def test_show_gives_the_record_and_the_lit_text(filing):
    done = run("show", filing)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["form", "S-8", "verified", "10", "FORM", "S-8"] in rows
    assert ["file_number", "333-61101", "verified", "3", "333-61101"] in rows
    assert "FORM ⟦S-8⟧" in done.stdout or "⟦FORM S-8⟧" in done.stdout


def test_show_text_is_the_canonical_text(filing):
    assert run("show", filing, "--text").stdout == FILING


def test_show_text_and_json_do_not_go_together(filing):
    assert run("show", filing, "--text", "--json").returncode == 2


def test_control_characters_of_a_filing_do_not_reach_the_terminal(tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text(FILING.replace("ORRIN FALLS", "ORRIN \x1b[2J\u202eFALLS"), encoding="utf-8")
    shown = run("show", path).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\\u202eFALLS" in shown


# --- eval ---------------------------------------------------------------------------------


def label(**record: Any) -> str:
    return json.dumps({"file": "orrin.txt", "record": record})


def test_eval_of_labels_and_the_threshold(filing, tmp_path):
    labels = tmp_path / "labels.jsonl"
    labels.write_text(label(form="S-8", amendment_number=1))
    good = here("eval", labels, "--fail-under", "1", "--json")
    assert good.returncode == 0
    assert json.loads(good.stdout)["micro"]["f1"] == 1.0
    labels.write_text(label(form="S-3", amendment_number=1))
    bad = here("eval", labels, "--fail-under", "0.9")
    assert bad.returncode == 1
    assert "/form: wrong (verified): expected 'S-3', found 'S-8'" in bad.stdout
    assert bad.stderr == "error: 0.5000 is under the threshold 0.9\n"


def test_eval_of_given_records(filing, tmp_path):
    labels, records = tmp_path / "labels.jsonl", tmp_path / "records.json"
    labels.write_text(label(form="S-3", amendment_number=1))
    records.write_text(label(form="S-3", amendment_number=1))
    done = here("eval", labels, "--predictions", records, "--json")
    assert json.loads(done.stdout)["exact_records"] == 1


def test_eval_of_questions(filing, tmp_path):
    questions = tmp_path / "questions.jsonl"
    item = {
        "id": "1", "question": "Which form is amended?", "files": ["orrin.txt"],
        "answerable": True, "facts": ["S-8"], "wrong": [], "quotes": [], "kind": "which",
    }  # fmt: skip
    questions.write_text(json.dumps(item))
    done = here("eval", questions, "--json", "--fail-under", "1")
    assert (done.returncode, json.loads(done.stdout)["right"]) == (0, 1)


def test_eval_of_a_bad_label_names_the_line(filing, tmp_path):
    labels = tmp_path / "labels.jsonl"
    labels.write_text(label(form="S-8") + "\n" + label(frm="S-8"))
    done = here("eval", labels)
    assert done.returncode == 2
    assert f"{labels}, line 2: frm" in done.stderr


def test_eval_counts_a_missing_filing(tmp_path):
    labels = tmp_path / "labels.jsonl"
    labels.write_text(label(form="S-8"))
    done = here("eval", labels)
    assert done.returncode == 1
    assert "orrin.txt: no such file" in done.stderr
    assert "missing" in done.stdout


# --- endings ------------------------------------------------------------------------------


def test_a_reader_that_goes_away_is_no_error(filing):
    command = [str(BIN / "assistant"), "show", str(filing), "--text"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_an_interrupt_is_one_line(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = [str(BIN / "assistant"), "extract", str(pipe)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with pipe.open("w"):  # returns when the command reads
        process.send_signal(signal.SIGINT)
        output, said = process.communicate()
    assert (process.returncode, output, said) == (130, "", "error: interrupted\n")

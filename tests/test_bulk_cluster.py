"""The same run on a Dask cluster of separate processes, one of which is killed in the middle."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bulk_runs import environment, kept, run_here, small, start, without_usage

pytest.importorskip("distributed")


@dataclass
class Cluster:
    """A scheduler and two workers, each a process of its own."""

    address: str
    workers: list[subprocess.Popen[bytes]]


def launched(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    code = f"from distributed.cli.{arguments[0]} import main; main()"
    with (folder / f"{arguments[0]}-{time.monotonic_ns()}.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-c", code, *arguments[1:]],
            stderr=log,
            stdout=subprocess.DEVNULL,
            env=environment() | {"PYTHONPATH": os.getcwd()},
            cwd=folder,
        )


def address_in(folder: Path, scheduler: subprocess.Popen[bytes]) -> str:
    for _ in range(300):
        for log in folder.glob("dask_scheduler-*.log"):
            found = re.search(rb"Scheduler at:\s+(tcp://\S+)", log.read_bytes())
            if found:
                return found[1].decode()
        assert scheduler.poll() is None, "the scheduler ended"
        time.sleep(0.1)
    raise AssertionError("the scheduler does not start")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    folder = tmp_path / "cluster"
    folder.mkdir()
    here = ("--host", "127.0.0.1", "--no-dashboard")
    processes = [launched(folder, "dask_scheduler", *here, "--port", "0")]
    try:
        address = address_in(folder, processes[0])
        alone = ("--nthreads", "1", "--no-nanny", "--host", "127.0.0.1", "--no-dashboard")
        workers = [launched(folder, "dask_worker", address, *alone) for _ in range(2)]
        processes += workers
        yield Cluster(address, workers)
    finally:
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()


def opened(pipe: Path, run: subprocess.Popen[str]) -> int:
    """The pipe, once the run reads it."""
    while run.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)
    raise AssertionError(run.communicate())


def test_a_lost_worker_costs_nothing(
    tmp_path: Path, cluster: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    filings = small(tmp_path / "filings", 60)
    pipe = tmp_path / "filings" / "0030.txt"
    content = pipe.read_bytes()
    whole, output = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    assert run_here(capsys, tmp_path / "filings", "-o", whole).returncode == 0
    pipe.unlink()
    os.mkfifo(pipe)  # the run waits here for the rest of its input
    listed = tmp_path / "list.txt"
    listed.write_text("".join(f"{path}\n" for path in filings))
    run = start(f"@{listed}", "-o", output, "--dask", cluster.address)
    with os.fdopen(opened(pipe, run), "wb") as file:
        time.sleep(0.3)
        cluster.workers[0].send_signal(signal.SIGKILL)
        cluster.workers[0].wait()
        file.write(content)
    _, said = run.communicate(timeout=100)
    assert run.returncode == 0, said
    assert without_usage(output.read_text()) == without_usage(whole.read_text())


def test_a_cluster_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small(tmp_path / "filings", 12)
    output = tmp_path / "out.jsonl"
    wrong = run_here(capsys, tmp_path / "filings", "-o", output, "--dask", "nonsense://x")
    assert wrong.returncode == 2
    assert wrong.stderr.splitlines()[-1].startswith("error: --dask nonsense:")
    assert run_here(capsys, tmp_path / "filings", "--dask", "tcp://127.0.0.1:1").returncode == 2
    assert kept(output) == {}

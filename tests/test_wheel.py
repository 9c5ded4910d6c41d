"""The built wheel, installed away from the source tree, is a whole program."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FILING = """As filed with the Securities and Exchange Commission on May 5, 2004

                                                 Registration No. 333-70518

                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                        POST-EFFECTIVE AMENDMENT NO. 3
                                      TO
                                   FORM S-8
                            REGISTRATION STATEMENT
                                     UNDER
                          THE SECURITIES ACT OF 1933

                          WEXLOW CERAMICS, INC.
             (Exact name of registrant as specified in its charter)

          Vermont                                      03-0218846
(State or other jurisdiction of                     (I.R.S. Employer
 incorporation or organization)                    Identification No.)

                 18 Kiln Street, Burlington, Vermont 05401
          (Address of principal executive offices)    (Zip Code)

           Wexlow Ceramics, Inc. 1995 Employee Stock Purchase Plan
                          (Full title of the plan)

                               Petra L. Ashdown
                                   Secretary
                 18 Kiln Street, Burlington, Vermont 05401
                                (802) 555-0117
           (Name, address and telephone number of agent for service)

                         DEREGISTRATION OF SECURITIES

     On October 2, 2001, Wexlow Ceramics, Inc. filed a Registration Statement on
Form S-8 (No. 333-70518) that registered 600,000 shares of its common stock,
$.01 par value, under the 1995 Employee Stock Purchase Plan. The plan expired on
April 1, 2004. The Registrant hereby removes from registration the 87,310 shares
of common stock that remain unsold.

                                  SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the Registrant
has duly caused this Post-Effective Amendment No. 3 to be signed on its behalf by
the undersigned, thereunto duly authorized, in the City of Burlington, State of
Vermont, on May 4, 2004.

                                 WEXLOW CERAMICS, INC.

                                 By: /s/ Petra L. Ashdown
                                     --------------------
                                     Petra L. Ashdown
                                     Secretary
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run([*build, str(ROOT)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a fresh environment with the wheel; dependencies are borrowed."""
    home = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    paths = {"base": str(home), "platbase": str(home)}
    scripts = Path(sysconfig.get_path("scripts", "venv", paths))
    packages = Path(sysconfig.get_path("purelib", "venv", paths))
    python = scripts / Path(sys.executable).name
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    pip += ["--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
    done = subprocess.run(pip, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    # A .pth file adds a folder to the end of the path, and takes no notice of the .pth files
    # in it: so an editable installation there stays out of reach.
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "lent.pth").write_text("\n".join(sorted(lent)), encoding="utf-8")
    return scripts


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "wexlow.txt").write_text(FILING, encoding="utf-8")
    return tmp_path


def run(program: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    own = ("PYTHON", "ASSISTANT_", "COV")
    clean = {key: value for key, value in os.environ.items() if not key.startswith(own)}
    command = [str(program), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=folder, env=clean
    )


def test_the_program_that_runs_is_the_installed_one(installed: Path, elsewhere: Path) -> None:
    code = "import assistant; print(assistant.__file__)"
    done = run(installed / "python", "-c", code, folder=elsewhere)
    assert Path(done.stdout.strip()).is_relative_to(installed.parent)


def test_version(installed: Path, elsewhere: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    done = run(installed / "assistant", "--version", folder=elsewhere)
    assert (done.returncode, done.stdout) == (0, f"assistant {project['version']}\n")


def test_extract(installed: Path, elsewhere: Path) -> None:
    done = run(installed / "assistant", "extract", "wexlow.txt", folder=elsewhere)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    extraction = json.loads(line)
    assert extraction["source"] == "wexlow.txt"
    assert extraction["record"]["form"] == "S-8"
    assert extraction["record"]["amendment_number"] == 3
    (statement,) = extraction["record"]["registration_statements"]
    assert statement["file_number"] == "333-70518"
    (security,) = statement["securities"]
    assert (security["registered"], security["deregistered"]) == (600000, 87310)
    proof = extraction["evidence"]["/registration_statements/0/securities/0/deregistered"]
    assert (proof["verdict"], proof["quote"]) == ("verified", "87,310")


@pytest.mark.parametrize("command", [("ask",), ("assistant", "ask")], ids=" ".join)
def test_ask(command: tuple[str, ...], installed: Path, elsewhere: Path) -> None:
    question = "How many shares were deregistered?"
    program, *rest = command
    arguments = [*rest, question, "--filings", "wexlow.txt", "--json"]
    done = run(installed / program, *arguments, folder=elsewhere)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["answered"]
    assert "87,310" in answer["answer"]
    cited = [citation for sentence in answer["sentences"] for citation in sentence["citations"]]
    assert all(FILING[c["start"] : c["end"]] == c["quote"] for c in cited)
    assert any("87,310" in citation["quote"] for citation in cited)


def test_the_prompts_are_those_of_the_wheel(installed: Path, elsewhere: Path) -> None:
    code = "from assistant.llm import prompts as p; print(p.folder()); print(*p.names())"
    done = run(installed / "python", "-c", code, folder=elsewhere)
    assert done.returncode == 0, done.stderr
    folder, names = done.stdout.splitlines()
    assert Path(folder).is_relative_to(installed.parent)
    assert Path(folder).parts[-2:] == ("assistant", "prompts")
    assert names.split() == sorted(path.stem for path in (ROOT / "prompts").glob("*.md"))


def test_the_wheel_holds_the_package_alone(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "assistant/py.typed" in names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"assistant", next(top for top in tops if top.endswith(".dist-info"))}
    sources = {p.relative_to(ROOT).as_posix() for p in (ROOT / "assistant").rglob("*.py")}
    assert sources <= set(names)


def test_each_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = project["dependencies"] + project["optional-dependencies"]["dev"]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.lower().split("==") for line in lines if line and not line.startswith("#"))
    names = {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in required}
    assert names <= pins.keys()
    assert project["name"] not in pins

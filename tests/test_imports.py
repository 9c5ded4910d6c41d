"""Imports go one way, and importing the package or its command line loads nothing heavy."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from modules import PACKAGE, faults, tree_of

from assistant import cli

ROOT = Path(__file__).parent.parent

# A part imports from those above it, never from one below or beside it.
LAYERS = (
    ("errors", "settings", "stages", "write_ahead", "language", "record"),
    ("filing",),
    ("checking",),
    ("extraction", "llm"),
    ("library",),
    ("answering",),
    ("evaluation", "viewing"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
RANK = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}
# The engines that use a model call it; the report shows filings as the viewer does. Nothing
# there imports an engine or an evaluation.
BESIDE = {("extraction", "llm"), ("evaluation", "viewing")}
# The same within `answering`, by its folders; the modules beside them come last.
ANSWERING = (
    "questions",
    "evidence",
    "people",
    "sentences",
    "records",
    "verdicts",
    "causes",
    "pages",
    "topics",
    "events",
    "mismatches",
    "one_filing",
    "conditions",
    "queries",
    "results",
    "operations",
    "comparisons",
    "collections",
    "models",
    "libraries",
    "textual",
    "conversations",
)
HEAVY = ("openai", "chromadb", "wordllama")


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def imports_of(tree: ast.AST, module: str, *, package: bool = False) -> Iterator[tuple[str, int]]:
    """Every module that is imported anywhere in the tree, functions included, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".")
                above = above[: len(above) - node.level + package]
                base = ".".join([*above, *([base] if base else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield (whole if base == "assistant" and is_module(whole) else base), node.lineno


def at_module_level(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports that run when the module is imported: none in functions or for types alone."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            yield from at_module_level(ast.Module(child.orelse, []))
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from at_module_level(child)


def heavy_imports(tree: ast.Module) -> list[int]:
    """The lines of a module that import a heavy library when the module is imported."""
    return [
        line
        for statement in at_module_level(tree)
        for name, line in imports_of(ast.Module([statement], []), "assistant")
        if name.split(".")[0] in HEAVY
    ]


def part_of(module: str) -> str | None:
    """`filing` for `assistant.filing.inputs`; None for the package itself, its public surface."""
    return module.split(".")[1] if "." in module else None


def wrong_way(tree: ast.AST, module: str, *, package: bool = False) -> list[str]:
    """The imports of a module that go against the order, as `line N: imports M`."""
    own = part_of(module)
    assert own is not None
    wrong = []
    for name, line in imports_of(tree, module, package=package):
        if name.split(".")[0] != "assistant":
            continue
        other = part_of(name)
        if other == own or (own, other) in BESIDE:
            continue
        # The public surface is for those outside: through it, any order would be possible.
        if other is None or RANK[other] >= RANK[own]:
            wrong.append(f"line {line}: imports {name}")
    return wrong


def rank_in_answering(module: str) -> int:
    """The place of a module's folder in `ANSWERING`; after all of them for one that is in none."""
    below = module.split(".")[2:3]
    return ANSWERING.index(below[0]) if below and below[0] in ANSWERING else len(ANSWERING)


def wrong_in_answering(path: Path) -> list[str]:
    """The imports of a module of `answering` that go against the order of its folders."""
    module = module_name(path)
    if PACKAGE / "answering" not in path.parents:
        return []
    if path.parent.name != "answering" and module.split(".")[2] not in ANSWERING:
        return ["its folder has no place in ANSWERING"]
    return [
        f"line {line}: imports {name}"
        for name, line in imports_of(tree_of(path), module, package=path.stem == "__init__")
        if name.startswith("assistant.answering.")
        and rank_in_answering(name) > rank_in_answering(module)
    ]


def wrong_in_package(path: Path) -> list[str]:
    module = module_name(path)
    if module == "assistant":
        return []  # the public surface names everything, and is imported by nothing inside
    if part_of(module) not in RANK:
        return ["its part has no place in LAYERS"]
    return wrong_way(tree_of(path), module, package=path.stem == "__init__")


def test_the_folders_of_answering_import_one_way() -> None:
    assert faults(wrong_in_answering) == {}


def test_imports_go_one_way() -> None:
    assert faults(wrong_in_package) == {}


def test_heavy_libraries_are_imported_inside_functions() -> None:
    assert faults(lambda path: heavy_imports(tree_of(path))) == {}


def test_a_heavy_import_at_module_level_is_found() -> None:
    source = """
if TYPE_CHECKING:
    import openai
try:
    import chromadb
except ImportError:
    chromadb = None
class A:
    from wordllama.inference import B
    def f(self):
        import openai
"""
    assert heavy_imports(ast.parse(source)) == [5, 9]


@pytest.mark.parametrize(
    ("source", "module", "line"),
    [
        ("from assistant.checking import check", "assistant.filing.inputs", 1),
        ("def f():\n    import assistant.answering", "assistant.extraction.bulk", 2),
        ("from assistant import evaluation", "assistant.viewing.lighting", 1),
        ("from assistant import read", "assistant.checking.check", 1),
        ("from ..commands import ask", "assistant.answering.asking", 1),
        ("if TYPE_CHECKING:\n    from assistant.filing import model", "assistant.record", 2),
    ],
)
def test_an_import_against_the_order_is_found(source: str, module: str, line: int) -> None:
    found = wrong_way(ast.parse(source), module)
    assert [f.partition(":")[0] for f in found] == [f"line {line}"]


def test_imports_along_the_order_pass() -> None:
    source = "from assistant import settings\nfrom assistant.filing import model\nfrom . import x"
    assert wrong_way(ast.parse(source), "assistant.commands.ask") == []


def loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


# `assistant --help` imports every command.
COMMANDS = [f"assistant.commands.{name}" for name in cli.COMMANDS]


@pytest.mark.parametrize("module", ["assistant", "assistant.cli", *COMMANDS])
def test_importing_loads_nothing_heavy(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert module in loaded
    assert loaded.isdisjoint({"pydantic", "pydantic_core", "rich", *HEAVY})


def test_the_package_alone_loads_none_of_its_parts() -> None:
    loaded = loaded_by("import assistant")
    assert {name for name in loaded if name.startswith("assistant.")} == set()


def test_public_names_are_what_they_say() -> None:
    import assistant
    from assistant.errors import InputError
    from assistant.record import Extraction

    assert assistant.Extraction is Extraction
    assert issubclass(assistant.MissingPathError, InputError)
    assert callable(assistant.read)
    assert set(assistant.__all__) <= set(dir(assistant))
    for name in assistant.__all__:
        assert getattr(assistant, name).__class__.__name__ != "module", name


def test_every_error_and_every_model_of_the_output_is_public() -> None:
    import assistant
    from assistant import errors, record

    raised = {name for name, kind in vars(errors).items() if isinstance(kind, type)}
    models = {
        name
        for name, kind in vars(record).items()
        if isinstance(kind, type) and issubclass(kind, record.Model) and kind is not record.Model
    }
    assert raised | models <= set(assistant.__all__)


def test_public_names_lead_from_bytes_to_an_answer() -> None:
    import assistant

    text = (ROOT / "eval/filings/a-02-quillon.txt").read_bytes()
    filing = assistant.read(text, name="quillon.txt")
    result = assistant.extract(filing)
    assert result.record is not None
    assert result.record.registration_statements[0].file_number == "333-61702"
    again = assistant.check(result.record, filing)
    assert again.evidence["/registration_statements/0/file_number"].verdict == "verified"
    reply = assistant.answer("What is the file number of the registration?", [(filing, result)])
    assert "333-61702" in reply.answer


def test_the_type_checkers_see_the_same_names() -> None:
    import assistant

    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    typed = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("assistant.")
        for alias in node.names
    }
    assert typed | {"__version__"} == set(assistant.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    import assistant

    with pytest.raises(AttributeError, match="no attribute 'extarct'"):
        _ = assistant.extarct  # type: ignore[attr-defined]


def test_the_version_is_that_of_the_distribution() -> None:
    import tomllib

    import assistant

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert assistant.__version__ == project["version"]

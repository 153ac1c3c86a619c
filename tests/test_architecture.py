"""The house's own rules hold: direction of flow, sizes, names, and nothing from elsewhere."""

import ast
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
_PACKAGE = _ROOT / "src" / "docgen"
_TESTS = _ROOT / "tests"
_LONGEST_FILE = 250
_LONGEST_FUNCTION = 60
_DRAWERS = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
# Tests that mirror no single module: they prove the whole, or the tests' own tools.
_OF_THE_WHOLE = {
    "batch/test_store_troubles.py",
    "batch/test_stored_batches.py",
    "batch/test_survival.py",
    "test_architecture.py",
    "test_benchmarks.py",
    "test_kinds.py",
    "test_sparse_facts.py",
    "test_untold_facts.py",
    "test_sums_in_words.py",
    "check/test_catalogue.py",
    "check/test_hostile.py",
    "check/test_other_makers.py",
    "check/test_own_papers.py",
    "check/test_seals.py",
    "rules/returns/test_catalogue.py",
    "cli/test_bad_input.py",
    "cli/test_campaign.py",
    "cli/test_own_kind.py",
    "pipeline/test_make_by_many.py",
    "intake/returns/test_damage.py",
    "intake/returns/test_hostile.py",
    "intake/returns/test_messes.py",
    "notice/test_closing.py",
    "proof/test_bureau_numbers.py",
    "proof/test_numbers.py",
    "proof/test_sample.py",
    "proof/test_soundness.py",
    "proof/test_stress.py",
    "registry/test_commands.py",
    "registry/test_crowd.py",
    "registry/test_sequences.py",
    "notice/test_faithful_text.py",
    "notice/test_page.py",
    "stamp/test_equality.py",
    "stamp/test_laws.py",
    "stamp/test_paths.py",
    "stamp/test_strictness.py",
    "typeset/test_joint.py",
    "typeset/test_joint_closing.py",
}
# In pieces, so that this file does not contain them.
_REGISTRY_HOSTS = (
    ".".join(("pypi", "org")),
    ".".join(("files", "pythonhosted", "org")),
    ".".join(("npmjs", "org")),
    ".".join(("npmjs", "com")),
    ".".join(("npmmirror", "com")),
    ".".join(("deb", "debian", "org")),
    ".".join(("tuna", "tsinghua")),
    "//" + ".".join(("mirrors", "")),
    "--".join(("", "index-url")),
    "--".join(("", "extra-index-url")),
    "--".join(("", "find-links")),
)
_OUTSIDE = "/".join(("..", "shared"))
_OUTSIDE_TOO = "/".join(("", "work", "shared"))


def _python_files() -> list[Path]:
    folders = (_PACKAGE, _TESTS, _ROOT / "tools")
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def _tree_files() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (_ROOT / ".git").exists():  # an unpacked source archive
        folders = ("src", "tests", "tools", "docs", "templates", "data")
        files = [path for name in folders for path in (_ROOT / name).rglob("*") if path.is_file()]
        return files + [path for path in _ROOT.iterdir() if path.is_file()]
    listed = subprocess.run([git, "ls-files", "-z"], cwd=_ROOT, capture_output=True, check=True)
    names = listed.stdout.decode("utf-8").split("\0")
    return [_ROOT / name for name in names if name and (_ROOT / name).is_file()]


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _name(path: Path) -> str:
    return path.relative_to(_ROOT).as_posix()


def test_imports_flow_one_way() -> None:
    lint = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run([lint], cwd=_ROOT, capture_output=True, encoding="utf-8", check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_room_has_its_place_in_the_flow() -> None:
    layers = (_ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.importlinter]")[2]
    rooms = {path.stem for path in _PACKAGE.iterdir() if path.suffix == ".py" or _is_room(path)}

    assert {room for room in rooms if f"docgen.{room}" not in layers} == {"__init__", "__main__"}


def _is_room(path: Path) -> bool:
    return (path / "__init__.py").is_file()


def test_every_module_says_what_it_is() -> None:
    modules = [path for path in _python_files() if path.read_bytes().strip()]

    silent = [
        _name(path) for path in modules if not ast.get_docstring(ast.parse(path.read_bytes()))
    ]

    assert silent == []


def test_no_file_is_too_long() -> None:
    lengths = {_name(path): len(path.read_text("utf-8").splitlines()) for path in _python_files()}

    assert {name: size for name, size in lengths.items() if size > _LONGEST_FILE} == {}


def test_no_name_of_a_module_is_set_twice() -> None:
    """A second line of the same name hides the first; merging files by hand leaves such lines."""
    twice = [
        f"{_name(path)}: {name}"
        for path in _python_files()
        for name, times in Counter(_names_set(path)).items()
        if times > 1
    ]

    assert twice == []


def _names_set(path: Path) -> list[str]:
    """Return the names that a module's own lines set, as often as they do."""
    body = ast.parse(path.read_text("utf-8")).body
    targets = [target for line in body if isinstance(line, ast.Assign) for target in line.targets]
    return [one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)]


def test_no_function_is_too_long() -> None:
    too_long = [
        f"{_name(path)}:{function.lineno} {function.name}"
        for path in _python_files()
        for function in _functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > _LONGEST_FUNCTION
    ]

    assert too_long == []


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = [_name(path) for path in _python_files() if _DRAWERS & set(path.stem.split("_"))]

    assert drawers == []


def test_no_registry_is_named() -> None:
    named = [
        f"{_name(path)}: {host}"
        for path in _tree_files()
        for host in _REGISTRY_HOSTS
        if host.encode() in path.read_bytes()
    ]

    assert named == []


def test_nothing_outside_the_project_is_read() -> None:
    places = (_ROOT / "src", _TESTS, _ROOT / "tools", _ROOT / "Makefile", _ROOT / ".ci")

    readers = [
        _name(path)
        for path in _tree_files()
        if any(path.is_relative_to(place) for place in places)
        and any(word.encode() in path.read_bytes() for word in (_OUTSIDE, _OUTSIDE_TOO))
    ]

    assert readers == []


@pytest.mark.parametrize("path", sorted(_TESTS.rglob("test_*.py")), ids=_name)
def test_every_test_file_mirrors_a_module(path: Path) -> None:
    relative = path.relative_to(_TESTS)
    module = relative.with_name(relative.name.removeprefix("test_"))

    assert (
        (_PACKAGE / module).is_file()
        or (_PACKAGE / module.with_suffix("") / "__init__.py").is_file()
        or (_TESTS / module).is_file()  # a tool of the tests
        or relative.as_posix() in _OF_THE_WHOLE
    ), f"{relative} mirrors no module"

"""The direction of imports, and who owns which library, as two tables."""

import ast
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "pptlearn"

STAGES = ("read", "quiz", "fonts", "media", "render", "module", "package", "report")
MAY_IMPORT = {
    "model": set(),
    **{stage: {"model"} for stage in STAGES},
    "author": {"model", "review"},
    "banks": {"model"},
    "review": set(),
    "watch": {"convert", "review"},
    "preview": {"convert", "review"},
    "cli": {"model", "convert", "watch", "preview", "author", "banks", "review"},
    "bank": {"model", "read", "quiz", "banks", "author"},
    "convert": {"model", "bank", "banks", "review", *STAGES},
    "__init__": {"convert"},
    "__main__": {"cli"},
}
EVERYWHERE = set(
    "errors language problems options progress resources cache settings names aside theme_file".split()
)
"""Files beside the folders that everybody may use; they use but each other."""
OWNERS = {
    "pptx": {"author"},
    "lxml": {"read", "author"},
    "msoffcrypto": {"read"},
    "olefile": {"read"},
    "fontTools": {"fonts"},
    "uharfbuzz": {"fonts"},
    "brotli": {"fonts"},
    "PIL": {"media"},
    "pydub": {"media"},
    "ffmpeg": {"media"},
    "imageio_ffmpeg": {"media"},
    "av": {"media"},
    "metafile_render": {"media"},
    "jinja2": {"package", "report"},
    "markupsafe": {"package"},
    "typer": {"cli"},
    "rich": {"cli"},
    "starlette": {"preview"},
    "uvicorn": {"preview"},
    "watchfiles": {"watch", "preview"},
    "distributed": {"watch"},
}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_towards_the_model(path):
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "pptlearn" and rest:
            target = rest.split(".")[0]
            allowed = {part} | MAY_IMPORT.get(part, set()) | EVERYWHERE
            assert target in allowed, f"{part} imports {name}"
        elif top not in sys.stdlib_module_names and top != "pptlearn":
            owners = OWNERS.get(top, set())
            assert part in owners, f"only {sorted(owners)} may import {top}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_file_opens_with_one_sentence(path):
    docstring = ast.get_docstring(ast.parse(path.read_text()))
    assert docstring, "a file opens with one sentence that says what it holds"


def test_no_files_import_each_other_in_a_circle():
    names = {_name(path): path for path in FILES}
    graph = {name: _files_of(imports(path), names) - {name} for name, path in names.items()}
    TopologicalSorter(graph).prepare()


def _name(path):
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def _files_of(imported, names):
    """Return the files that are named, by themselves or by something in them."""
    found = set()
    for name in imported:
        while name and name not in names:
            name = name.rpartition(".")[0]
        found |= {name} & names.keys()
    return found

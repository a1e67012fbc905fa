"""The direction of imports, and who owns which library, as two tables."""

import ast
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
}
EVERYWHERE = {
    *"errors language problems options progress resources cache settings names aside theme_file".split(),
    "__version__",
}
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
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent != PACKAGE]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_towards_the_model(path):
    part = path.relative_to(PACKAGE).parts[0]
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "pptlearn" and rest:
            target = rest.split(".")[0]
            assert target == part or target in MAY_IMPORT[part] | EVERYWHERE, f"{part} imports {name}"
        elif top in OWNERS:
            assert part in OWNERS[top], f"only {sorted(OWNERS[top])} may import {top}"


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_every_file_opens_with_one_sentence(path):
    docstring = ast.get_docstring(ast.parse(path.read_text()))
    assert docstring, "a file opens with one sentence that says what it holds"

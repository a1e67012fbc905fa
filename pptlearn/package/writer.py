"""Write an output tree so that the same module always gives the same bytes, and nobody sees half of it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pptlearn.aside import aside, free_name
from pptlearn.errors import NotOurs, PackageError
from pptlearn.model.media import Asset
from pptlearn.names import REPORTS
from pptlearn.package.layout import Content, OutputTree
from pptlearn.package.ours import assets_named, is_ours

FIRST_DATE_IN_A_ZIP = (1980, 1, 1, 0, 0, 0)
CHUNK = 1 << 20
PACKED_ALREADY = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".m4a", ".mp3", ".mp4", ".webm", ".ogg", ".woff2")
LAST = ("module.json", "index.html")
"""Written after everything they name, in this order."""


def write(tree: OutputTree, target: Path) -> Path:
    """Write `tree` at `target` (folder, zip or page) and return it.

    NotOurs when something stands there that pptlearn did not make; PackageError when the disk refuses.
    """
    refuse_what_is_not_ours(target)
    with _disk_may_refuse(target):
        if tree.format.container == "folder":
            _write_folder(tree.files, target)
        elif tree.format.container == "zip":
            _write_aside(target, lambda path: _write_zip(tree.files, path))
        else:
            _write_aside(target, lambda path: _copy(tree.files["index.html"], path))
    return target


def write_text(text: str, target: Path) -> Path:
    """Write a report in one stroke."""
    with _disk_may_refuse(target):
        _write_aside(target, lambda path: path.write_text(text, encoding="utf-8", newline="\n"))
    return target


def move_outputs(outputs: Sequence[Path], folder: Path) -> None:
    """Move whole modules and reports into `folder` by renames: one stroke each, the pages last of all.

    Stopped half-way, it goes on with what is left when called again. NotOurs before anything is moved.
    """
    for output in outputs:
        refuse_what_is_not_ours(folder / output.name)
    for output in sorted(outputs, key=lambda each: not each.name.endswith(REPORTS)):
        with _disk_may_refuse(folder / output.name):
            if output.is_dir() and (folder / output.name).exists():
                _move_into(output, folder / output.name)
            else:
                output.replace(folder / output.name)


def refuse_what_is_not_ours(target: Path) -> None:
    """Raise NotOurs when something stands at `target` that pptlearn did not make."""
    is_led_elsewhere = target.is_symlink() or (target / "assets").is_symlink()
    if is_led_elsewhere or (target.exists() and not is_ours(target)):
        raise NotOurs(f"{target} exists and was not made by pptlearn; it is left alone")


@contextlib.contextmanager
def _disk_may_refuse(target: Path) -> Iterator[None]:
    """Make the folder that `target` goes to, and say in a sentence what the disk refuses."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise PackageError(
            f"{target} cannot be written: {error.strerror or error}",
            hint="Check free space and rights of the folder.",
        ) from None


def _write_folder(files: Mapping[str, Content], target: Path) -> None:
    if not target.exists():
        folder = free_name(target.parent)
        try:
            for path in sorted(files):
                _copy(files[path], folder / path)
            folder.chmod(0o755)
            folder.rename(target)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return
    _update_folder(files, target)


def _update_folder(files: Mapping[str, Content], target: Path) -> None:
    """Update a module in place: an open page keeps working, because the assets it names stay for now."""
    still_named = assets_named(target) | set(files)
    for path in (*sorted(set(files) - set(LAST)), *LAST):
        if not _is_there(target / path, files[path]):
            _write_aside(target / path, partial(_copy, files[path]))
    _remove_assets(target, but=still_named)


def _remove_assets(target: Path, but: Collection[str]) -> None:
    for left_over in sorted((target / "assets").glob("*")):
        if f"assets/{left_over.name}" not in but and not left_over.is_dir():
            left_over.unlink()


def _move_into(source: Path, target: Path) -> None:
    """Update a module by the files of a newer one, in the order of `_update_folder`."""
    files = {path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file()}
    still_named = files | assets_named(source) | assets_named(target)
    for path in (*sorted(files - set(LAST)), *(each for each in LAST if each in files)):
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        if not (target / path).exists() or not (source / path).samefile(target / path):
            (source / path).replace(target / path)
    _remove_assets(target, but=still_named)


def _is_there(path: Path, content: Content) -> bool:
    """Say whether an asset lies there whole: its name tells its content, its size that all of it came."""
    if not isinstance(content, Asset) or path.is_symlink() or not path.is_file():
        return False
    return path.stat().st_size == content.bytes


def _write_zip(files: Mapping[str, Content], target: Path) -> None:
    with ZipFile(target, "w") as archive:
        for path in sorted(files):
            entry = ZipInfo(path, FIRST_DATE_IN_A_ZIP)
            entry.compress_type = ZIP_STORED if path.endswith(PACKED_ALREADY) else ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            with archive.open(entry, "w") as stream:
                for piece in _pieces(files[path]):
                    stream.write(piece)


def _write_aside(target: Path, make: Callable[[Path], object]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with aside(target) as path:
        make(path)
        path.chmod(0o644)


def _copy(content: Content, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as stream:
        for piece in _pieces(content):
            stream.write(piece)


def _pieces(content: Content) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with content.file.open("rb") as stream:
        while piece := stream.read(CHUNK):
            yield piece

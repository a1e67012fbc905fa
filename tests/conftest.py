"""Fixtures for every kind of test."""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

from pptlearn.problems import Problems

DECKS = Path(__file__).parents[2] / "shared" / "decks"

# A busy machine makes no test fail; in CI, hypothesis' own profile for it makes no example random either.
settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


@pytest.fixture
def golden(request):
    """Compare text with `tests/golden/<name>`, or rewrite it under --update-golden."""

    def compare(text: str, name: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            assert not os.environ.get("CI"), "golden files are never rewritten in CI"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def problems():
    """A problem list for tests that are about problems."""
    return Problems()


@pytest.fixture
def no_problems():
    """A problem list that must still be empty at the end of the test."""
    found = Problems()
    yield found
    assert [str(each) for each in found] == []


@pytest.fixture
def decks():
    """The folder of real decks, in a workplace that has it."""
    if not DECKS.is_dir():
        pytest.skip("no real decks: put them at ../shared/decks")
    return DECKS


@pytest.fixture(autouse=True)
def cache_of_its_own(tmp_path_factory, monkeypatch):
    """Keep tests out of the person's own cache; all tests of a run share one."""
    monkeypatch.setenv("PPTLEARN_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


def _chromium() -> str | None:
    said = os.environ.get("PPTLEARN_CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
    return said or next((found for name in names if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser():
    """A real Chromium, headless, that can reach nothing but files and this machine."""
    program = _chromium()
    if program is None:
        pytest.skip("no Chromium: apt-get install chromium, or name one in PPTLEARN_CHROMIUM")
    from playwright.sync_api import sync_playwright

    quiet = "--disable-background-networking --disable-component-update --disable-sync --no-first-run"
    safe = "--no-sandbox --disable-gpu --disable-quic --autoplay-policy=user-gesture-required"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=program,
            args=[*safe.split(), *quiet.split()],
        )
        yield running
        running.close()


@pytest.fixture
def page(browser):
    """A fresh page in a fresh browser profile; an uncaught error on it fails the test."""
    context = browser.new_context()
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def pytest_terminal_summary(terminalreporter):
    """Close by naming each group of tests that could not run, with what enables it, and each asked twice."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ") for report in terminalreporter.stats.get("skipped", [])
    )
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"{count} tests did not run: {reason}", yellow=True)
    for report in terminalreporter.stats.get("rerun", []):
        terminalreporter.write_line(
            f"asked twice: {report.nodeid}: {_last_line(report.longreprtext)}", yellow=True
        )


def _last_line(text: str) -> str:
    return text.strip().rpartition("\n")[2]

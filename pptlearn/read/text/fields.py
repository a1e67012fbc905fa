"""Fields: the slide's number as it is now, dates as of the deck's last save, all else as stored."""

from __future__ import annotations

import re
from datetime import datetime

from pptlearn.read.part import Part

_NUMBERS = re.compile("[0-9]{1,4}")
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
}
_SHORT_DATES = {
    "en-US": "{0.month}/{0.day}/{0.year}",
    "en": "{0.day:02}/{0.month:02}/{0.year}",
    "nl-BE": "{0.day}/{0.month:02}/{0.year}",
    "nl": "{0.day}-{0.month}-{0.year}",
    "fr": "{0.day:02}/{0.month:02}/{0.year}",
    "de": "{0.day:02}.{0.month:02}.{0.year}",
}
_LONG_DATES = {
    "en-US": "{day}, {month} {0.day}, {0.year}",
    "de": "{day}, {0.day}. {month} {0.year}",
}
_PATTERNS = {
    "datetime3": "{0.day} {month} {0.year}",
    "datetime4": "{month} {0.day}, {0.year}",
    "datetime5": "{0.day:02}-{short}-{0:%y}",
    "datetime6": "{month} {0:%y}",
    "datetime7": "{short}-{0:%y}",
    "datetime8": "{date} {twelve}:{0.minute:02} {half}",
    "datetime9": "{date} {twelve}:{0.minute:02}:{0.second:02} {half}",
    "datetime10": "{0.hour:02}:{0.minute:02}",
    "datetime11": "{0.hour:02}:{0.minute:02}:{0.second:02}",
    "datetime12": "{twelve}:{0.minute:02} {half}",
    "datetime13": "{twelve}:{0.minute:02}:{0.second:02} {half}",
}
"""What PowerPoint's date and time fields show, by type; the first two follow the language."""


def shown_text(field: str, stored: str, language: str, part: Part) -> str:
    """Return what a field (`a:fld`) shows; a date in a language not known here stays as it was stored."""
    if field == "slidenum":
        number = part.number
        return stored if number is None else str(number + part.deck.first_number - 1)
    if field.startswith("datetime"):
        return _date(field, language or "en-US", part.deck.saved, stored) or stored
    return stored


def _date(field: str, language: str, saved: str, stored: str) -> str:
    base = language.partition("-")[0]
    moment = _moment(saved)
    if moment is None or base not in _MONTHS or _is_same_day(stored, moment):
        return ""
    month, day = _MONTHS[base].split()[moment.month - 1], _DAYS[base].split()[moment.weekday()]
    long = _LONG_DATES.get(language) or _LONG_DATES.get(base, "{day} {0.day} {month} {0.year}")
    short = _SHORT_DATES.get(language) or _SHORT_DATES[base]
    pattern = long if field == "datetime2" else _PATTERNS.get(field, short)
    return pattern.format(
        moment,
        month=month,
        short=month[:3],
        day=day,
        date=short.format(moment),
        twelve=moment.hour % 12 or 12,
        half="AM" if moment.hour < 12 else "PM",
    )


def _moment(saved: str) -> datetime | None:
    try:
        return datetime.fromisoformat(saved.replace("Z", "+00:00"))
    except ValueError:
        return None


def _is_same_day(stored: str, moment: datetime) -> bool:
    """Say whether the stored text already shows the day of the last save, in the author's own way."""
    return sorted(map(int, _NUMBERS.findall(stored))) == sorted((moment.year, moment.month, moment.day))

"""What a watcher tells its operator: one JSON object a line, for eyes and for journals."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import TextIO

FACTS = ("deck", "result", "seconds", "why", "inbox", "published")
"""What a line may say besides what happened."""


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"time": moment, "level": record.levelname.lower(), "event": record.getMessage()}
        line |= {name: value for name in FACTS if (value := getattr(record, name, "")) != ""}
        if record.exc_info:
            line["why"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_as_json(stream: TextIO) -> None:
    """Write what happens to `stream` from now on."""
    lines = logging.StreamHandler(stream)
    lines.setFormatter(_Lines())
    logging.basicConfig(level=logging.INFO, handlers=[lines])
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    logging.getLogger("distributed").setLevel(logging.WARNING)

"""Key and feedback of a question, enciphered so that honest people stay honest.

The page must open it without a server, so whoever takes the trouble can too: this keeps answers out of sight,
it proves nothing. The twin that opens it is `player/quiz/seal.js`.

The key stream is SHA-256 in counter mode; block n hashes "pptlearn seal 1|<module id>|<question id>|<n>".
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from itertools import count

from pptlearn.model.quiz import Question
from pptlearn.quiz.types import BY_NAME


def seal(module_id: str, question: Question) -> str:
    """Return what a learner must not read of `question`, enciphered, as base64."""
    text = json.dumps(secret(question), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return b64encode(
        bytes(a ^ b for a, b in zip(text, _stream(module_id, question.id, len(text)), strict=True))
    ).decode()


def secret(question: Question) -> dict[str, object]:
    """Return what the player needs to score and explain: the key as its twin takes it, and all feedback."""
    return {
        "key": BY_NAME[question.type].secret(question),
        "answer": question.key,
        "feedback": {item.id: item.feedback for item in question.items if item.feedback},
        "right": question.right,
        "wrong": question.wrong,
        "why": question.why,
        "hint": question.hint,
    }


def _stream(module_id: str, question_id: str, length: int) -> bytes:
    blocks: list[bytes] = []
    for n in count():
        if 32 * n >= length:
            break
        blocks.append(sha256(f"pptlearn seal 1|{module_id}|{question_id}|{n}".encode()).digest())
    return b"".join(blocks)[:length]

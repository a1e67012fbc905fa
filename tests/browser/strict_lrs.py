"""A learning record store that takes no more than the standards allow, and a platform launching with it."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

REGISTRATION = "2e5b6b3a-9d0e-4f5f-8f43-6a1f3d1f2a10"
ACTIVITY = "https://lms.example/activities/77"
ACTOR = {
    "objectType": "Agent",
    "name": "Anna Öztürk",
    "account": {"homePage": "https://lms.example", "name": "7"},
}
CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
MOVEON = "https://w3id.org/xapi/cmi5/context/categories/moveon"
MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
DURATION = re.compile(r"P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
ALLOWED_HEADERS = "authorization, content-type, x-experience-api-version, if-match, if-none-match"
DEFINED = ("initialized", "completed", "passed", "failed", "terminated")
MOVING = ("completed", "passed", "failed")
PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress"
IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
COMPONENTS = {
    "choice": {"choices"},
    "sequencing": {"choices"},
    "likert": {"scale"},
    "matching": {"source", "target"},
    "performance": {"steps"},
    **{kind: set() for kind in ("true-false", "fill-in", "long-fill-in", "numeric", "other")},
}
"""Lists that the definition of an interaction may have, by its type."""
BY_THE_LRS = {"stored", "authority"}


@dataclass
class StrictLrs:
    """What was said and kept, and every rule that was broken."""

    is_cmi5: bool = True
    statements: list[dict[str, Any]] = field(default_factory=list)
    documents: dict[str, str] = field(default_factory=dict)
    preferences: dict[str, str] | None = None
    broken: list[str] = field(default_factory=list)
    merges: bool = True
    launch: dict[str, Any] = field(default_factory=dict)
    token: str | None = None
    session: int = 0
    has_read_preferences: bool = False
    has_read_launch: bool = False
    address: str = ""

    def cmi5_launch(self, **said: Any) -> str:
        """Begin a session; return the query of the launch address."""
        self.session += 1
        self.token = None
        self.has_read_preferences = self.has_read_launch = False
        self.launch = {
            "launchMode": "Normal",
            "moveOn": "CompletedAndPassed",
            "masteryScore": 0.8,
            "contextTemplate": {
                "extensions": {SESSION: f"session-{self.session}"},
                "contextActivities": {"grouping": [{"objectType": "Activity", "id": "urn:publisher:1"}]},
            },
            **said,
        }
        return "?" + urlencode(
            {
                "endpoint": f"{self.address}/xapi",
                "fetch": f"{self.address}/fetch?session={self.session}",
                "actor": json.dumps(ACTOR),
                "registration": REGISTRATION,
                "activityId": ACTIVITY,
            }
        )

    def tincan_launch(self, **said: Any) -> str:
        self.session += 1
        self.token = "secret"
        query = {
            "endpoint": f"{self.address}/xapi/",
            "auth": "Basic secret",
            "actor": json.dumps({"name": ["Anna"], "mbox": ["mailto:anna@example.com"]}),
            "registration": REGISTRATION,
            "activity_id": ACTIVITY,
        }
        return "?" + urlencode({name: value for name, value in (query | said).items() if value is not None})

    def verbs(self) -> list[str]:
        return [verb_of(each) for each in self.in_order()]

    def in_order(self) -> list[dict[str, Any]]:
        """Return what was said, in the order it was said in: the last words may overtake each other."""
        return sorted(self.statements, key=lambda each: each["timestamp"])

    def the(self, verb: str) -> dict[str, Any]:
        (found,) = [each for each in self.statements if verb_of(each) == verb]
        return found

    def take(self, statement: dict[str, Any]) -> None:
        broken = [*_wrong_in_any(statement)]
        if self.is_cmi5:
            broken += [*self._wrong_for_cmi5(statement)]
        self.broken += [f"{verb_of(statement)}: {each}" for each in broken]
        self.statements.append(statement)

    def _wrong_for_cmi5(self, statement: dict[str, Any]):
        verb, result, context = verb_of(statement), statement.get("result", {}), statement["context"]
        categories = [each["id"] for each in context.get("contextActivities", {}).get("category", [])]
        before = [verb_of(each) for each in self.statements if _session(each) == _session(statement)]
        if not self.has_read_preferences:
            yield "said before the preferences were read"
        if statement["actor"] != ACTOR:
            yield "another actor than at launch"
        if _session(statement) != f"session-{self.session}":
            yield "not of this session"
        template = self.launch["contextTemplate"]
        for kind, activities in template["contextActivities"].items():
            if any(each not in context["contextActivities"].get(kind, []) for each in activities):
                yield f"without the template's {kind}"
        if not template["extensions"].items() <= context.get("extensions", {}).items():
            yield "without the template's extensions"
        if not self.has_read_launch:
            yield "said before the launch data was read"
        share = result.get("extensions", {}).get(PROGRESS)
        if share is not None and (not isinstance(share, int) or not 0 <= share <= 100 or verb == "completed"):
            yield f"progress {share!r}"
        if result.get("score") and verb in DEFINED and verb not in ("passed", "failed"):
            yield "a score belongs to passed and failed"
        if context.get("registration") != REGISTRATION:
            yield "without registration"
        if (verb == "initialized") != (not before):
            yield "initialized is the first, and only the first"
        ends = [
            each["timestamp"]
            for each in self.statements
            if verb_of(each) == "terminated" and _session(each) == _session(statement)
        ]
        if any(end < statement["timestamp"] for end in ends):
            yield "after terminated"
        if (CMI5 in categories) != (verb in DEFINED):
            yield "the cmi5 category belongs to the defined statements"
        if (MOVEON in categories) != (verb in MOVING):
            yield "the moveon category belongs to completed, passed and failed"
        if verb in DEFINED and statement["object"]["id"] != ACTIVITY:
            yield "not about the unit"
        if verb in before and verb in DEFINED:
            yield "twice in a session"
        if verb in ("passed", "failed"):
            yield from self._wrong_in_verdict(verb, result, context, before)
        if verb in ("completed", "passed") and verb in self.verbs():
            yield "twice in a registration"
        if verb == "completed" and (
            result.get("completion") is not True or {"score", "success"} & set(result)
        ):
            yield "completed says completion, and nothing else"
        if verb in (*MOVING, "terminated") and not DURATION.fullmatch(result.get("duration", "")):
            yield f"duration {result.get('duration')!r}"
        if self.launch["launchMode"] != "Normal" and verb not in ("initialized", "terminated"):
            yield "said while only looking"

    def _wrong_in_verdict(self, verb, result, context, before):
        mark = self.launch.get("masteryScore")
        scaled = result.get("score", {}).get("scaled")
        if {"passed", "failed"} & set(before):
            yield "a second verdict in one session"
        if verb == "failed" and "passed" in self.verbs():
            yield "failed after passed"
        if result.get("success") is not (verb == "passed"):
            yield "success says something else"
        if context["extensions"].get(MASTERY) != mark:
            yield "another mastery score than at launch"
        if scaled is not None and not 0 <= scaled <= 1:
            yield f"a share of {scaled}"
        if mark is not None and scaled is not None and (scaled >= mark) != (verb == "passed"):
            yield f"score {scaled} with a mark of {mark}"


def verb_of(statement: dict[str, Any]) -> str:
    return statement["verb"]["id"].rpartition("/")[2]


def _session(statement: dict[str, Any]) -> str | None:
    return statement["context"].get("extensions", {}).get(SESSION)


def _wrong_in_any(statement: dict[str, Any]):
    if "null" in re.sub(r'"(\\.|[^"\\])*"', '""', json.dumps(statement)):
        yield "a null"
    if not UUID.fullmatch(statement["id"]):
        yield "id is no UUID"
    if not TIMESTAMP.fullmatch(statement["timestamp"]):
        yield "timestamp"
    actor = statement["actor"]
    if len({"mbox", "account", "openid", "mbox_sha1sum"} & set(actor)) != 1:
        yield "actor without one identifier"
    if any(isinstance(each, list) for each in actor.values()):
        yield "lists in the actor"
    if not statement["verb"]["id"].startswith("http://"):
        yield "verb"
    score = statement.get("result", {}).get("score", {})
    if score and not -1 <= score["scaled"] <= 1:
        yield "scaled score"
    if "raw" in score and not score["min"] <= score["raw"] <= score["max"]:
        yield "raw score"
    if BY_THE_LRS & set(statement) or statement["verb"]["id"].endswith("/voided"):
        yield "what is not for a unit to say"
    if not _is_language_map(statement["verb"].get("display")):
        yield "verb without words"
    extensions = [
        *statement.get("result", {}).get("extensions", {}),
        *statement["context"].get("extensions", {}),
    ]
    if not all(IRI.fullmatch(each) for each in (statement["object"]["id"], *extensions)):
        yield "a name that is no IRI"
    yield from _wrong_in_interaction(statement["object"].get("definition", {}), statement.get("result", {}))


def _is_language_map(words: Any) -> bool:
    return isinstance(words, dict) and bool(words) and all(isinstance(each, str) for each in words.values())


def _wrong_in_interaction(definition: dict[str, Any], result: dict[str, Any]):
    if "response" in result and not isinstance(result["response"], str):
        yield "a response that is no text"
    if any(not _is_language_map(definition[name]) for name in ("name", "description") if name in definition):
        yield "a name or description without language"
    kind = definition.get("interactionType")
    if kind is None:
        return
    lists = {name: definition[name] for names in COMPONENTS.values() for name in names if name in definition}
    if kind not in COMPONENTS or not set(lists) <= COMPONENTS[kind]:
        yield f"an interaction {kind!r} with {sorted(lists)}"
    for components in lists.values():
        ids = [each["id"] for each in components]
        if len(ids) != len(set(ids)) or any(re.search(r"\s", id) for id in ids):
            yield "ids of components"
        if not all(_is_language_map(each["description"]) for each in components if "description" in each):
            yield "a component without language"
    if not all(isinstance(each, str) for each in definition.get("correctResponsesPattern", [])):
        yield "a pattern that is no text"


def serve(lrs: StrictLrs) -> ThreadingHTTPServer:
    """Serve `lrs` on this machine, at an origin of its own."""
    one_at_a_time = threading.Lock()

    class Store(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_words: Any) -> None:
            pass

        def answer(self, status: int, said: str = "", **headers: str) -> None:
            body = said.encode()
            self.send_response(status)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Access-Control-Allow-Headers", ALLOWED_HEADERS)
            self.send_header("Access-Control-Allow-Methods", "GET, PUT, POST")
            self.send_header("Access-Control-Expose-Headers", "ETag")
            self.send_header("Access-Control-Max-Age", "600")
            self.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_OPTIONS(self) -> None:
            self.answer(204)

        def handle_method(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            place = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(place.query).items()}
            if place.path == "/fetch":
                return self.fetch()
            if place.path == "/courses":
                return self.answer(200, "All courses")
            if self.headers.get("Authorization") != f"Basic {lrs.token}":
                return self.answer(401)
            if self.headers.get("X-Experience-API-Version") != "1.0.3":
                lrs.broken.append("no version of xAPI")
            name = place.path.rpartition("/")[2]
            return getattr(self, name)(query, body.decode())

        do_GET = do_PUT = do_POST = handle_method  # noqa: N815

        def fetch(self) -> None:
            if self.command != "POST" or lrs.token is not None:
                lrs.broken.append("the token was fetched twice, or not by POST")
                return self.answer(200, '{"error-code": "1", "error-text": "used"}')
            lrs.token = f"token-{lrs.session}"
            return self.answer(200, json.dumps({"auth-token": lrs.token}))

        def statements(self, query: dict[str, str], body: str) -> None:
            said = json.loads(body)
            if not self.headers.get("Content-Type", "").startswith("application/json"):
                lrs.broken.append("statements that are not sent as JSON")
            with one_at_a_time:
                known = {each["id"]: each for each in lrs.statements}
                for statement in said:
                    if statement["id"] not in known:  # what is sent twice is stored once, says xAPI
                        lrs.take(statement)
                    elif statement != known[statement["id"]]:
                        lrs.broken.append("two statements with one id")
            self.answer(200, json.dumps([each["id"] for each in said]))

        def profile(self, query: dict[str, str], body: str) -> None:
            self.check_agent(query)
            lrs.has_read_preferences |= query["profileId"] == "cmi5LearnerPreferences"
            self.answer(200, json.dumps(lrs.preferences)) if lrs.preferences else self.answer(404)

        def state(self, query: dict[str, str], body: str) -> None:
            name = query["stateId"]
            self.check_agent(query)
            if query["activityId"] != ACTIVITY or query.get("registration") not in (REGISTRATION, None):
                lrs.broken.append("state of something else")
            if name == "LMS.LaunchData":
                return self.launch_data()
            known = lrs.documents.get(name)
            etag = f'"{hashlib.sha1((known or "").encode()).hexdigest()}"'
            if self.command == "GET":
                return self.answer(404) if known is None else self.answer(200, known, ETag=etag)
            if self.command == "POST" and not lrs.merges:
                return self.answer(400)
            if self.command == "PUT" and known is not None and self.headers.get("If-Match") != etag:
                return self.answer(409)
            before = json.loads(known or "{}") if self.command == "POST" else {}
            lrs.documents[name] = json.dumps(before | json.loads(body))
            return self.answer(204)

        def launch_data(self) -> None:
            if self.command != "GET":
                lrs.broken.append("the launch data was written")
                return self.answer(403)
            lrs.has_read_launch = True
            return self.answer(200, json.dumps(lrs.launch))

        def check_agent(self, query: dict[str, str]) -> None:
            if lrs.is_cmi5 and json.loads(query["agent"]) != ACTOR:
                lrs.broken.append("kept for another agent than at launch")

    server = ThreadingHTTPServer(("127.0.0.1", 0), Store)
    lrs.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server

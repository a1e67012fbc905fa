/** A learning platform (SCORM 1.2) for trying out: it takes everything, forgets on request, and shows what was said. */

const BEGINNING = {
  "cmi.core.student_id": "preview",
  "cmi.core.student_name": "Tester, Pat",
  "cmi.core.lesson_status": "not attempted",
  "cmi.core.lesson_mode": "normal",
  "cmi.core.credit": "credit",
  "cmi.core.entry": "ab-initio",
  "cmi.core.lesson_location": "",
  "cmi.core.score.raw": "",
  "cmi.suspend_data": "",
};
const MOST_CALLS = 1000;
const INTERACTION = /^cmi\.interactions\.(\d+)\./;

/** @param {() => void} changed  called after every call */
export function createLms(changed) {
  let values = { ...BEGINNING };
  let calls = [];

  function note(name, element, value, answer) {
    calls = [...calls.slice(1 - MOST_CALLS), { at: new Date(), name, element, value, answer }];
    changed();
    return answer;
  }

  const counted = () => new Set(Object.keys(values).flatMap((name) => INTERACTION.exec(name)?.[1] ?? [])).size;
  const get = (name) => (name === "cmi.interactions._count" ? String(counted()) : (values[name] ?? ""));

  const api = Object.freeze({
    LMSInitialize: () => note("LMSInitialize", "", "", "true"),
    LMSGetValue: (name) => note("LMSGetValue", name, "", get(name)),
    LMSSetValue(name, value) {
      values[name] = String(value);
      return note("LMSSetValue", name, String(value), "true");
    },
    LMSCommit: () => note("LMSCommit", "", "", "true"),
    LMSFinish() {
      values["cmi.core.entry"] = values["cmi.core.exit"] === "suspend" ? "resume" : "";
      return note("LMSFinish", "", "", "true");
    },
    LMSGetLastError: () => "0",
    LMSGetErrorString: () => "No error",
    LMSGetDiagnostic: () => "",
  });

  function reset() {
    values = { ...BEGINNING };
    calls = [];
    changed();
  }

  return { api, reset, calls: () => calls, value: get };
}

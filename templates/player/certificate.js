/** Certificates: earned on the day a test is passed, for ever; whose name stands on them. */

import { standing } from "pptlearn/scoring.js";

/** Keeps the pass of every certificate in the state as soon as it is there. */
export function keepPasses({ store, course, passMark }) {
  const certificates = (course.manifest.assessments ?? []).filter(({ kind }) => kind === "certificate");
  store.watch(
    (state) => [state.results],
    (state) => {
      for (const assessment of certificates) {
        if (store.get().passes[assessment.id]) continue;
        const { passed, score } = standing(course, state, assessment, passMark ?? assessment.passMark);
        if (passed) store.send({ type: "pass", assessment: assessment.id, pass: passOn(new Date(), score) });
      }
    },
  );
}

/** The score in whole per cent, as it is printed: the code belongs to what one reads. */
function passOn(now, score) {
  const two = (number) => String(number).padStart(2, "0");
  return {
    date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    score: Math.floor(Math.round(score * 1000) / 10) / 100,
  };
}

/** A learner's name as one writes it: SCORM says `Last, First`. */
export function writtenName(name) {
  const [last, first, ...more] = name.split(",").map((part) => part.trim());
  return first && last && !more.length ? `${first} ${last}` : name.trim();
}

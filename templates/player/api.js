/** `window.pptlearn`: what tests, links and other scripts may see and ask. */

import { frames } from "pptlearn/view/slide.js";
import { outcome } from "pptlearn/scoring.js";

/** @param {{store: object, course: object, commands: object, questions: object, stage: object, passMark: number | null}} player */
export function createApi({ store, course, commands, questions, stage, passMark }) {
  const visible = async () => {
    await stage.shown();
    await frames(2);
  };
  /** Runs a request and settles when its effect can be seen; a refusal of the browser reaches the caller. */
  const request =
    (run) =>
    async (...words) => {
      await run(...words);
      await visible();
    };

  return Object.freeze({
    get state() {
      return publicState(store.get(), course, passMark);
    },
    begin: request(() => store.send({ type: "start" })),
    goTo: request((slide, step) => commands.goTo(slide, { step })),
    play: request(() => commands.play()),
    pause: request(() => commands.pause()),
    seek: request((seconds) => commands.seek(seconds)),
    answer: request((id, response) => questions.respond(id, response)),
    submit: request((id) => questions.submit(id)),
  });
}

function publicState(state, course, passMark = null) {
  const { slide, step, seconds, playing, ended, responses } = state;
  return Object.freeze({
    slide,
    step,
    seconds,
    playing,
    ended,
    answers: responses,
    ...outcome(course, state, passMark),
  });
}

/** What a learner, a key, a link or a script can ask of the player. The one place where clock and state meet. */

import { drillOf, following, isAnswered, isClosed, isRequired, preceding } from "pptlearn/asked.js";
import { clickSteps } from "pptlearn/course.js";
import { SPEEDS } from "pptlearn/state.js";

/** Seconds that put a moment just inside the step it belongs to. */
const JUST_AFTER = 0.001;

/**
 * @param {{store: object, course: import("pptlearn/course.js").Course, clock: object, url: (path: string) => string,
 *   entering: () => Promise<void> | null}} player  `entering` while one slide takes the place of another
 */
export function createCommands({ store, course, clock, url, entering }) {
  const state = () => store.get();
  const slide = () => course.slide(state().slide);
  const onward = () => following(course, state(), state().slide);

  function start() {
    clock.unlock();
    store.send({ type: "start" });
    return play();
  }

  /** @returns {Promise<void>} rejects with the browser's error when it wants a tap first */
  async function play() {
    const { started, playing, place } = state();
    if (playing) return;
    if (!started) store.send({ type: "start" });
    if (place === "certificate") store.send({ type: "back" });
    if (place !== "slide") store.send({ type: "back" });
    if (state().ended) return again();
    store.send({ type: "play" });
    const change = entering(); // a recording's time zero is the end of its slide's transition
    if (change) await change;
    if (!state().playing) return;
    try {
      await clock.play();
    } catch (error) {
      store.send({ type: "pause" });
      if (error.name === "NotAllowedError") store.send({ type: "notice", notice: "tap" });
      throw error;
    }
  }

  /** Play, at the end of a slide: on with the next one, or this one once more. */
  function again() {
    if (onward() && !obstacle()) return next();
    seek(0);
    return play();
  }

  function pause() {
    clock.pause();
    store.send({ type: "pause" });
  }

  const toggle = () => (state().playing ? pause() : play());

  /**
   * To a slide, at a step or second of it; goes on playing when it was. Does nothing where the way is closed.
   * A `tour` leads over its slides first.
   */
  function goTo(number, { step, seconds, playing = state().playing, isAnew, origin, tour, isBack } = {}) {
    if (!course.has(number) || !isOpen(number)) return undefined;
    const target = course.slide(number);
    const at = seconds ?? secondsOf(target, step);
    clock.pause();
    store.send({ type: "pause" });
    store.send({ type: "goTo", slide: number, step: step && Math.min(step, clickSteps(target).length), seconds: at, isAnew, origin, tour, isBack });
    load();
    return playing ? play() : undefined;
  }

  /** As a link on a slide leads: the show goes on, also from a slide that waits at its end. */
  function jump(number, how = {}) {
    return goTo(number, { playing: state().playing || state().ended, ...how });
  }

  /** Gives the clock the slide that the state names. */
  function load() {
    const { narration, durationSeconds } = slide();
    clock.load({ durationSeconds, narration: narration && { ...narration, src: url(narration.src) } }, state().seconds);
  }

  function seek(seconds) {
    const wanted = Math.min(Math.max(0, seconds), slide().durationSeconds);
    store.send({ type: "goTo", slide: slide().number, seconds: wanted });
    clock.seek(wanted);
  }

  /** The next click step of this slide, else the next slide, else the end. */
  function next() {
    const steps = clickSteps(slide());
    const step = steps[state().step];
    if (step && step.atSeconds !== null && step.atSeconds > state().seconds) return seek(step.atSeconds + JUST_AFTER);
    if (step) return store.send({ type: "step", step: state().step + 1 });
    return nextSlide();
  }

  /** A press on the slide: on, where it waits for one; else the show stops or goes on. */
  function press() {
    const step = clickSteps(slide())[state().step];
    const isWaiting = state().ended || (step && step.atSeconds === null);
    if (isWaiting) return isPressable(step) ? next() : undefined;
    return Promise.resolve(toggle()).catch(() => {});
  }

  /** A press plays the next step; to the next slide it leads only where the author allowed it, in a kiosk nowhere. */
  function isPressable(step) {
    if (course.manifest.show?.kiosk) return false;
    return Boolean(step) || slide().advancesOnClick !== false;
  }

  function nextSlide() {
    const why = obstacle();
    if (why) return store.send({ type: "notice", notice: why });
    const target = onward();
    if (target) return goTo(target.number, { playing: state().started, isAnew: true, ...wayBack(target) });
    return finish();
  }

  function previous() {
    if (state().place !== "slide") return store.send({ type: "back" });
    const before = preceding(course, state(), state().slide);
    return before ? goTo(before.number) : seek(0);
  }

  /** To the end of the click step before this one; from the first, to the slide before. */
  function stepBack() {
    const { place, slide: number, step } = state();
    return place === "slide" && step > 0 ? goTo(number, { step: step - 1 }) : previous();
  }

  function finish() {
    pause();
    store.send({ type: "finish" });
  }

  /** A slide came to its end: on by itself when the deck says so, else the learner decides. */
  function end() {
    const target = onward();
    const goesOn = slide().advance === "auto" && !isUnanswered(slide());
    store.send({ type: "end" });
    if (goesOn && !target && isEndless(course.manifest.show)) return goTo(course.slides[0].number, { playing: true });
    if (goesOn && !target) return finish();
    if (goesOn) return goTo(target.number, { playing: true, isAnew: true, ...wayBack(target) });
    return store.send({ type: "pause" });
  }

  /** A slide to which a tour leads back is as it was left. */
  function wayBack(target) {
    const { detour, slide: number } = state();
    const isOver = detour && !detour.stops.slice(detour.stops.indexOf(number) + 1).includes(target.number);
    return isOver ? { ...detour.left, isBack: true } : {};
  }

  const isAside = (number) => course.index(number) < 0;
  const isUnanswered = (each) =>
    isRequired(course, state(), each) && !isAnswered(course, state(), each) && !isClosed(state(), each.question);

  /** Why the learner may not leave this slide forwards yet; "" when nothing is in the way. */
  function obstacle() {
    if (course.manifest.navigation !== "linear") return "";
    if (isUnanswered(slide())) return "questionFirst";
    return isAside(slide().number) || state().seen[slide().id] ? "" : "linearFirst";
  }

  /** Linear navigation opens a slide when all before it were seen; going back is always free. */
  function isOpen(number) {
    if (course.manifest.navigation !== "linear" || isAside(number)) return true;
    const drill = drillOf(course, course.slide(number));
    const before = course.slides.slice(0, course.index(number)).filter((each) => isRequired(course, state(), each));
    return before.every(
      (each) => (drill && drillOf(course, each) === drill) || (state().seen[each.id] && isAnswered(course, state(), each)),
    );
  }

  const change = (name, value) => store.send({ type: "set", name, value });

  /** To the next faster (1) or slower (-1) speed. */
  function changeSpeed(direction) {
    const at = SPEEDS.indexOf(state().settings.speed) + direction;
    if (SPEEDS[at]) change("speed", SPEEDS[at]);
  }

  store.watch(
    (now) => [now.settings.speed],
    ({ settings }) => clock.setRate(settings.speed),
  );
  store.watch(
    (now) => [now.settings.volume, now.settings.muted],
    ({ settings }) => clock.setVolume(settings.volume, settings.muted),
  );

  return {
    start,
    play,
    pause,
    toggle,
    goTo,
    jump,
    load,
    seek,
    next,
    press,
    previous,
    stepBack,
    finish,
    end,
    isOpen,
    obstacle,
    change,
    changeSpeed,
  };
}

/** A kiosk begins again by itself, as a looping show does. */
const isEndless = (show) => Boolean(show?.loops || show?.kiosk);

/** When a step of a slide is done, where the slide's own timing says so; else its beginning. */
function secondsOf(slide, step) {
  const at = step ? clickSteps(slide)[step - 1]?.atSeconds : 0;
  return at ? at + JUST_AFTER : 0;
}

/** Media of a slide in step with the slide's clock. */

/** A difference that a viewer would notice; below it a running clip is left alone. */
const DRIFT = 0.4;

/**
 * The second of the slide at which a clip starts by itself: with the slide, or with a step whose time is known and
 * which is all that ever happens to it. Null when the learner or an animation starts it.
 */
export function startOf(slide, entry) {
  if (entry.starts === "auto") return entry.delaySeconds ?? 0;
  const told = slide.steps.flatMap((step) =>
    step.effects
      .filter((effect) => effect.target.shape === entry.shape)
      .flatMap((effect) => (effect.commands ?? []).map((each) => ({ step, at: effect.start + each.at, ...each }))),
  );
  const [only] = told;
  const isPlain = told.length === 1 && only.do === "play" && !only.from && only.step.atSeconds !== null;
  return isPlain ? only.step.atSeconds + only.at : null;
}

/** What starts by itself follows the slide's clock: plays, waits and is sought with it. */
export function synchronise(media, entry, start, { playing, seconds, settings }) {
  follow(media, settings, entry);
  if (start === null) return;
  const at = seconds - start;
  const length = entry.durationSeconds ?? media.duration;
  const whole = entry.loops ? Infinity : length * entry.passes;
  const isOver = length && at >= whole;
  const isDue = at >= 0 && !isOver;
  if (playing && isDue && media.paused) media.play().catch(() => {});
  if (!(playing && isDue) && !media.paused && !media.controls) media.pause();
  const wanted = placeIn(length, whole, Math.max(0, at));
  if (!media.controls && Math.abs(media.currentTime - wanted) > DRIFT) media.currentTime = wanted;
}

/** Where a clip of a length that plays for a whole time is after so many seconds. */
function placeIn(length, whole, seconds) {
  if (!length) return seconds;
  return seconds < whole ? seconds % length : length;
}

/** The learner's volume, speed and wish for captions. */
export function follow(media, settings, entry = {}) {
  media.volume = settings.volume;
  media.muted = settings.muted || Boolean(entry.muted);
  media.playbackRate = settings.speed;
  const [track] = media.textTracks;
  if (track && !media.controls) track.mode = settings.captions ? "showing" : "hidden";
}

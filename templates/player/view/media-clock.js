/** Media of a slide in step with the slide's clock. */

import { placeAt } from "pptlearn/view/media-orders.js";

/** A difference that a viewer would notice; below it a running clip is left alone. */
const DRIFT = 0.4;

/** The event by which a clip says that it is to play and cannot. */
export const UNPLAYABLE = "pptlearn:unplayable";

/** What starts by itself follows the slide's clock: plays, waits and is sought with it, as its orders say. */
export function synchronise(media, entry, orders, { playing, ended, seconds }) {
  const place = placeAt(orders, seconds);
  const length = entry.durationSeconds ?? media.duration;
  const whole = entry.loops ? Infinity : length * entry.passes;
  const isDue = place.isRunning && place.at >= 0 && !(length && place.at >= whole);
  const isOn = isDue && (playing || (ended && isLasting(entry)));
  if (isOn && media.paused && !(ended && media.ended)) begin(media);
  if (!isOn && !media.paused && !media.controls) media.pause();
  if (media.controls || (isOn && ended)) return;
  const wanted = placeIn(length, whole, Math.max(0, place.at));
  if (Math.abs(media.currentTime - wanted) > DRIFT) media.currentTime = wanted;
}

/** Music goes on while its slide waits for the learner, with its clock at the end. */
const isLasting = (entry) => entry.loops || entry.slideSpan > 1;

/** Where a clip of a length that plays for a whole time is after so many seconds. */
function placeIn(length, whole, seconds) {
  if (!length) return seconds;
  return seconds < whole ? seconds % length : length;
}

/** Lets a clip play. One that cannot be played says so now that it is due: a browser looks at it long before. */
export async function begin(media) {
  try {
    await media.play();
  } catch (error) {
    if (error.name === "NotSupportedError") media.dispatchEvent(new Event(UNPLAYABLE));
  }
}

/** The learner's volume, speed and wish for captions. */
export function follow(media, settings, entry = {}) {
  media.volume = settings.volume;
  media.muted = settings.muted || Boolean(entry.muted);
  media.playbackRate = settings.speed;
  const [track] = media.textTracks;
  if (track && !media.controls) track.mode = settings.captions ? "showing" : "hidden";
}

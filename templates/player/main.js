/** The player: store, clock, views and tracker wired together. */

import { readAddress } from "pptlearn/address.js";
import { createClock } from "pptlearn/clock.js";
import { createCommands } from "pptlearn/commands.js";
import { readCourse } from "pptlearn/course.js";
import { initialState, reducer } from "pptlearn/state.js";
import { createStore } from "pptlearn/store.js";
import { createControls } from "pptlearn/view/controls.js";
import { createCover } from "pptlearn/view/cover.js";
import { createFullscreen } from "pptlearn/view/fullscreen.js";
import { createStage } from "pptlearn/view/stage.js";
import { createWords } from "pptlearn/words/index.js";

export function start() {
  const manifest = JSON.parse(document.getElementById("module").textContent);
  const course = readCourse(manifest);
  const t = createWords(manifest.language);
  const root = document.getElementById("player");
  const address = readAddress(location.hash);
  const store = createStore(reducer(course), initialState(course, address ?? {}));
  const media = document.createElement("audio");
  const clock = createClock(media, {
    tick: (seconds) => store.send({ type: "tick", seconds }),
    end: () => commands.end(),
    fail: () => store.send({ type: "notice", notice: "soundFailed" }),
  });
  const commands = createCommands({ store, course, clock });
  const fullscreen = createFullscreen(root);
  const player = { store, course, commands, t, fullscreen };
  const stage = createStage(player, () => () => {});
  document.documentElement.style.setProperty("--slide-width", String(manifest.slideSize.width));
  document.documentElement.style.setProperty("--slide-height", String(manifest.slideSize.height));
  root.classList.add("player");
  root.append(stage.element, createControls(player), createCover(player));
  clock.load(course.slide(store.get().slide), store.get().seconds);
}

/**
 * The slide's clock: the voice while it speaks, a timer before, after and where there is none.
 * The only file that knows the media element. One element serves all slides, because a phone lets
 * a page play sound only through an element that a tap has started.
 */

const SILENCE = "data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";
const BACKGROUND_BEAT = 250;

/**
 * @param {HTMLMediaElement} media
 * @param {{tick(seconds: number): void, end(): void, fail(error: unknown): void, wait(isWaiting: boolean): void}} listener
 */
export function createClock(media, listener) {
  let voice = null; // {src, start, duration}
  let duration = 0;
  let rate = 1;
  let running = false;
  let base = 0; // seconds at `since`, for the timer
  let since = 0;
  let frame = 0;
  let beat = 0;

  const timer = () => base + (running ? ((performance.now() - since) / 1000) * rate : 0);
  const rebase = (seconds) => {
    base = seconds;
    since = performance.now();
  };
  const inVoice = (seconds) =>
    voice && !voice.failed && seconds >= voice.start && seconds < voice.start + voice.duration;
  const isSpeaking = () => voice && !voice.failed && !media.paused && !media.ended;

  function now() {
    if (isSpeaking()) rebase(voice.start + media.currentTime);
    return Math.min(timer(), Math.max(duration, base));
  }

  function load(slide, seconds = 0) {
    stop();
    duration = slide.durationSeconds;
    voice = slide.narration && {
      src: slide.narration.src,
      start: slide.narration.startSeconds,
      duration: slide.narration.durationSeconds,
    };
    if (voice) duration = Math.max(duration, voice.start + voice.duration);
    if (voice && media.getAttribute("src") !== voice.src) media.src = voice.src;
    seek(seconds);
  }

  function seek(seconds) {
    const wanted = Math.min(Math.max(0, seconds), duration);
    rebase(wanted);
    if (!voice) return;
    media.currentTime = Math.min(Math.max(0, wanted - voice.start), voice.duration);
    if (running) speak().catch(fail);
  }

  /** Starts or silences the voice as the time asks; rejects when the browser wants a tap first. */
  async function speak() {
    if (!inVoice(timer())) return void media.pause();
    media.playbackRate = rate;
    await media.play();
  }

  async function play() {
    if (running) return;
    running = true;
    rebase(base);
    try {
      await speak();
    } catch (error) {
      if (error.name === "AbortError") return;
      if (error.name === "NotAllowedError") {
        stop();
        throw error;
      }
      fail(error);
    }
    schedule();
  }

  function stop() {
    if (running) rebase(now());
    running = false;
    cancelAnimationFrame(frame);
    clearInterval(beat);
    media.pause();
  }

  /** Frames while the page is seen; a slow beat keeps a hidden page going. */
  function schedule() {
    cancelAnimationFrame(frame);
    clearInterval(beat);
    if (!running) return;
    const draw = () => {
      advance();
      if (running) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    beat = setInterval(advance, BACKGROUND_BEAT);
  }

  function advance() {
    if (!running) return;
    const seconds = now();
    if (inVoice(seconds) && media.paused && !media.ended) speak().catch(fail);
    listener.tick(seconds);
    if (running && seconds >= duration - 0.001) {
      stop();
      listener.end();
    }
  }

  /** A voice that cannot be played must not stop the slide: the timer takes over. */
  function fail(error) {
    if (error?.name === "AbortError" || !voice || voice.failed) return;
    voice.failed = true;
    rebase(timer());
    listener.fail(error);
  }

  // A voice that is not due yet may fail unsaid: it is asked again when its time has come.
  media.addEventListener("error", () => running && inVoice(timer()) && fail(media.error));
  media.addEventListener("waiting", () => listener.wait(true));
  for (const name of ["playing", "pause", "error", "emptied"]) media.addEventListener(name, () => listener.wait(false));
  media.addEventListener("ended", () => {
    if (voice) rebase(Math.max(timer(), voice.start + Math.min(media.currentTime, voice.duration)));
  });

  return {
    load,
    seek,
    play,
    pause: stop,
    now,
    /** To be called inside a tap: lets the element play from now on, whatever it is given. */
    unlock() {
      if (!media.src) media.src = SILENCE;
      media.play().catch(() => {});
      media.pause();
    },
    setRate(value) {
      rebase(now());
      rate = value;
      media.playbackRate = value;
    },
    setVolume(volume, muted) {
      media.volume = volume;
      media.muted = muted;
    },
  };
}

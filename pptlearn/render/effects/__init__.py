"""Animation effects as Web Animations keyframes, so that the player needs no code per effect.

What `draw_timeline` gives is written into `module.json` as it is and read by `templates/player/motion.js`.

An effect is::

    {"target": {"shape": "4"},            also with "paragraphs": [0, 2] (both ends), "characters":
                                          [5, 9] (first, and after the last; elements with `data-at`),
                                          "part": "background", or a piece of a chart:
                                          "chart": "background" or "points", with "series" and "category"
     "start": 0.5, "duration": 2,         seconds after its step's start; seconds of one pass
     "preset": "entr 2",                  class and number, for people
     "repeat": 3, "reverses": true,       passes (null: until the slide ends), each followed by its way back
     "endsOnNext": true,                  an endless effect stops at the next click
     "easing": "linear(0, 0.1, 1)",       speed over one pass
     "pieces": {"by": "letters", "interval": 0.05, "backwards": true},
     "hiddenBefore": true,                the target is hidden until this effect starts
     "tracks": [{"keyframes": [{"opacity": 0}, {"opacity": 1}],
                 "start": 0, "duration": 2,   inside the effect; left out when a track takes the whole pass
                 "style": {"maskImage": "…"},  of the element for as long as the track runs
                 "on": "fill",                fill, line, text or lines (of text) of the target; left out for
                                              the target itself
                 "easing": "linear(0, 1)",    instead of the effect's
                 "hold": true}],              its last keyframe stays
     "sound": "assets/….m4a",
     "commands": [{"do": "play", "from": 0, "at": 0}]}     play pause toggle stop stopAll, to the target

A trigger is::

    {"shape": "5", "event": "onClick",    or onDblClick onMouseOver onMouseOut onMediaBookmark
     "characters": [5, 9],                of its text; left out for the shape itself
     "atSeconds": [6.95],                 of the slide, when it happens by itself
     "mediaSeconds": 3.5,                 of the clip, where its bookmark stands
     "once": true,                        after its last step it is done
     "steps": [{"effects": […]}]}

Lengths are stage units; `transform` is applied inside the shape's own. A new filter of `p:animEffect` is one
function and one line in `filters.py`, a new attribute one line in `pose.py` or `colors.py`.
"""

from pptlearn.render.effects.timeline import DrawnMotion, draw_timeline

__all__ = ["DrawnMotion", "draw_timeline"]

"""Colours by name: the presets of DrawingML, and the system colours as Windows has them."""

from __future__ import annotations

from pptlearn.model.paint import Color

_PRESETS = """
aliceBlue=f0f8ff antiqueWhite=faebd7 aqua=00ffff aquamarine=7fffd4 azure=f0ffff beige=f5f5dc
bisque=ffe4c4 black=000000 blanchedAlmond=ffebcd blue=0000ff blueViolet=8a2be2 brown=a52a2a
burlyWood=deb887 cadetBlue=5f9ea0 chartreuse=7fff00 chocolate=d2691e coral=ff7f50
cornflowerBlue=6495ed cornsilk=fff8dc crimson=dc143c cyan=00ffff darkBlue=00008b darkCyan=008b8b
darkGoldenrod=b8860b darkGray=a9a9a9 darkGrey=a9a9a9 darkGreen=006400 darkKhaki=bdb76b
darkMagenta=8b008b darkOliveGreen=556b2f darkOrange=ff8c00 darkOrchid=9932cc darkRed=8b0000
darkSalmon=e9967a darkSeaGreen=8fbc8f darkSlateBlue=483d8b darkSlateGray=2f4f4f darkSlateGrey=2f4f4f
darkTurquoise=00ced1 darkViolet=9400d3 deepPink=ff1493 deepSkyBlue=00bfff dimGray=696969
dimGrey=696969 dodgerBlue=1e90ff firebrick=b22222 floralWhite=fffaf0 forestGreen=228b22
fuchsia=ff00ff gainsboro=dcdcdc ghostWhite=f8f8ff gold=ffd700 goldenrod=daa520 gray=808080
grey=808080 green=008000 greenYellow=adff2f honeydew=f0fff0 hotPink=ff69b4 indianRed=cd5c5c
indigo=4b0082 ivory=fffff0 khaki=f0e68c lavender=e6e6fa lavenderBlush=fff0f5 lawnGreen=7cfc00
lemonChiffon=fffacd lightBlue=add8e6 lightCoral=f08080 lightCyan=e0ffff lightGoldenrodYellow=fafad2
lightGray=d3d3d3 lightGrey=d3d3d3 lightGreen=90ee90 lightPink=ffb6c1 lightSalmon=ffa07a
lightSeaGreen=20b2aa lightSkyBlue=87cefa lightSlateGray=778899 lightSlateGrey=778899
lightSteelBlue=b0c4de lightYellow=ffffe0 lime=00ff00 limeGreen=32cd32 linen=faf0e6 magenta=ff00ff
maroon=800000 mediumAquamarine=66cdaa mediumBlue=0000cd mediumOrchid=ba55d3 mediumPurple=9370db
mediumSeaGreen=3cb371 mediumSlateBlue=7b68ee mediumSpringGreen=00fa9a mediumTurquoise=48d1cc
mediumVioletRed=c71585 midnightBlue=191970 mintCream=f5fffa mistyRose=ffe4e1 moccasin=ffe4b5
navajoWhite=ffdead navy=000080 oldLace=fdf5e6 olive=808000 oliveDrab=6b8e23 orange=ffa500
orangeRed=ff4500 orchid=da70d6 paleGoldenrod=eee8aa paleGreen=98fb98 paleTurquoise=afeeee
paleVioletRed=db7093 papayaWhip=ffefd5 peachPuff=ffdab9 peru=cd853f pink=ffc0cb plum=dda0dd
powderBlue=b0e0e6 purple=800080 red=ff0000 rosyBrown=bc8f8f royalBlue=4169e1 saddleBrown=8b4513
salmon=fa8072 sandyBrown=f4a460 seaGreen=2e8b57 seaShell=fff5ee sienna=a0522d silver=c0c0c0
skyBlue=87ceeb slateBlue=6a5acd slateGray=708090 slateGrey=708090 snow=fffafa springGreen=00ff7f
steelBlue=4682b4 tan=d2b48c teal=008080 thistle=d8bfd8 tomato=ff6347 turquoise=40e0d0 violet=ee82ee
wheat=f5deb3 white=ffffff whiteSmoke=f5f5f5 yellow=ffff00 yellowGreen=9acd32
"""
"""ST_PresetColorVal, ECMA-376 part 1, 20.1.10.48: the names and values of CSS."""

_SYSTEM = """
3dDkShadow=696969 3dLight=e3e3e3 activeBorder=b4b4b4 activeCaption=99b4d1 appWorkspace=ababab
background=000000 btnFace=f0f0f0 btnHighlight=ffffff btnShadow=a0a0a0 btnText=000000
captionText=000000 gradientActiveCaption=b9d1ea gradientInactiveCaption=d7e4f2 grayText=6d6d6d
highlight=3399ff highlightText=ffffff hotLight=0066cc inactiveBorder=f4f7fc inactiveCaption=bfcddb
inactiveCaptionText=000000 infoBk=ffffe1 infoText=000000 menu=f0f0f0 menuBar=f0f0f0
menuHighlight=3399ff menuText=000000 scrollBar=c8c8c8 window=ffffff windowFrame=646464
windowText=000000
"""

_SHORT = {"dark": "dk", "light": "lt", "medium": "med"}


def _table(text: str) -> dict[str, Color]:
    pairs = (entry.split("=") for entry in text.split())
    return {name: Color(*bytes.fromhex(value)) for name, value in pairs}


def _with_short_names(colors: dict[str, Color]) -> dict[str, Color]:
    """Add the second spelling of the schema: `darkBlue` is `dkBlue` too."""
    short = {
        abbreviation + name.removeprefix(word): color
        for word, abbreviation in _SHORT.items()
        for name, color in colors.items()
        if name.startswith(word)
    }
    return {**colors, **short}


NAMED_COLORS = _with_short_names(_table(_PRESETS))
SYSTEM_COLORS = _table(_SYSTEM)

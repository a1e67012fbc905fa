"""Recognise pictures, sound and video by their first bytes, whatever their name or content type claims."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEAD_BYTES = 4096
"""How much of a file `kind_of` wants to see; an SVG may open with a long comment."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A file format; type and extension are how the web calls it, empty when browsers do not know it."""

    name: str
    holds: str
    """`picture`, `drawing` (lines and curves), `media` (sound or video: only probing tells) or `unknown`."""
    type: str = ""
    extension: str = ""


PNG = Kind("png", "picture", "image/png", "png")
JPEG = Kind("jpeg", "picture", "image/jpeg", "jpg")
GIF = Kind("gif", "picture", "image/gif", "gif")
WEBP = Kind("webp", "picture", "image/webp", "webp")
AVIF = Kind("avif", "picture", "image/avif", "avif")
BMP = Kind("bmp", "picture")
TIFF = Kind("tiff", "picture")
JPEG_2000 = Kind("jpeg 2000", "picture")
ICON = Kind("ico", "picture")
HEIC = Kind("heic", "picture")
JPEG_XR = Kind("jpeg xr", "picture")
PICT = Kind("pict", "picture")
EPS = Kind("eps", "drawing")
PDF = Kind("pdf", "drawing")
SVG = Kind("svg", "drawing", "image/svg+xml", "svg")
EMF = Kind("emf", "drawing")
WMF = Kind("wmf", "drawing")
GZIP = Kind("gzip", "drawing")
MIDI = Kind("midi", "media")
FLASH = Kind("swf", "media")
MEDIA = Kind("media", "media")
CAPTIONS = Kind("webvtt", "captions", "text/vtt", "vtt")
UNKNOWN = Kind("unknown", "unknown")

# Offset, bytes found there, format. The first match counts.
SIGNATURES: tuple[tuple[int, bytes, Kind], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", PNG),
    (0, b"\xff\xd8\xff", JPEG),
    (0, b"GIF87a", GIF),
    (0, b"GIF89a", GIF),
    (8, b"WEBP", WEBP),
    (4, b"ftypavif", AVIF),
    (4, b"ftypheic", HEIC),
    (4, b"ftypheix", HEIC),
    (4, b"ftypmif1", HEIC),
    (0, b"II\xbc", JPEG_XR),
    (0, b"II*\x00", TIFF),
    (0, b"MM\x00*", TIFF),
    (0, b"II+\x00", TIFF),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", JPEG_2000),
    (0, b"\xff\x4f\xff\x51", JPEG_2000),
    (40, b" EMF", EMF),
    (0, b"\xd7\xcd\xc6\x9a", WMF),
    (0, b"\x01\x00\x09\x00\x00\x01", WMF),
    (0, b"\x01\x00\x09\x00\x00\x03", WMF),
    (0, b"\x02\x00\x09\x00\x00\x03", WMF),
    (0, b"\x1f\x8b\x08", GZIP),
    (522, b"\x00\x11\x02\xff", PICT),
    (0, b"%!PS", EPS),
    (0, b"\xc5\xd0\xd3\xc6", EPS),
    (0, b"%PDF-", PDF),
    (0, b"BM", BMP),
    (0, b"\x00\x00\x01\x00", ICON),
    (0, b"MThd", MIDI),
    (0, b"FWS", FLASH),
    (0, b"CWS", FLASH),
    (0, b"ZWS", FLASH),
    (0, b"WEBVTT", CAPTIONS),
    (0, b"\xef\xbb\xbfWEBVTT", CAPTIONS),
    (8, b"WAVE", MEDIA),
    (8, b"AVI ", MEDIA),
    (4, b"ftyp", MEDIA),
    (4, b"moov", MEDIA),
    (4, b"mdat", MEDIA),
    (4, b"wide", MEDIA),
    (4, b"free", MEDIA),
    (4, b"skip", MEDIA),
    (0, b"ID3", MEDIA),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", MEDIA),  # ASF: wma, wmv
    (0, b"FORM", MEDIA),  # AIFF
    (0, b".snd", MEDIA),
    (0, b"#!AMR", MEDIA),
    (0, b"OggS", MEDIA),
    (0, b"fLaC", MEDIA),
    (0, b"\x1aE\xdf\xa3", MEDIA),  # Matroska, WebM
    (0, b"FLV\x01", MEDIA),
    (0, b"\x00\x00\x01\xba", MEDIA),  # MPEG program stream
    (0, b"\x00\x00\x01\xb3", MEDIA),
    (0, b"G@", MEDIA),  # MPEG transport stream
)

_MPEG_AUDIO = re.compile(rb"\xff[\xe2-\xff][\x00-\xef]")
_SVG = re.compile(rb"<(?:[A-Za-z][\w.-]*:)?svg[\s>/]")


def kind_of(head: bytes) -> Kind:
    """Return the format of a file that begins with `head`."""
    for offset, signature, kind in SIGNATURES:
        if head.startswith(signature, offset):
            return kind
    if _MPEG_AUDIO.match(head):
        return MEDIA
    return SVG if _SVG.search(head.replace(b"\x00", b"")) else UNKNOWN

# SPDX-License-Identifier: Apache-2.0
"""The song "Over the Noise": tempo, form, chords, melody, lyric and every part as note events.

Positions and lengths are in beats (quarter notes) counted from the start of the song; pitches are
MIDI numbers (60 = middle C, 262 Hz); velocities run from 1 to 127.
"""
from dataclasses import dataclass

import numpy as np

TITLE = "Over the Noise"
KEY = "D major"
BPM = 108.0
BEATS_PER_BAR = 4
LENGTH_S = 47.5
SECTIONS = {"intro": (0, 2), "verse": (2, 10), "chorus": (10, 18), "ending": (18, 20)}


@dataclass(frozen=True)
class Note:
    """One note: start and length in beats, MIDI pitch, velocity 1..127."""

    beat: float
    length: float
    pitch: int
    velocity: int


@dataclass(frozen=True)
class Chord:
    """One harmony: start and length in beats, a name, the bass pitch and two keyboard voicings."""

    beat: float
    length: float
    name: str
    bass: int
    keys: tuple
    guitar: tuple


@dataclass(frozen=True)
class Phrase:
    """One sung line: first bar, words, level in dB against the loudest line, notes.

    A note is (beat in the phrase, length in beats, pitch) or, for two pitches on one syllable,
    (beat, length, pitch, beat of the change counted from the note, second pitch).
    """

    bar: int
    words: str
    level_db: float
    notes: tuple


def seconds(beat):
    """The time in seconds of a position in beats."""
    return beat * 60.0 / BPM


# name: (bass pitch, electric piano voicing, guitar voicing), voiced so that each moves little
VOICINGS = {
    "D": (38, (57, 62, 64, 66), (57, 62, 66, 69)),
    "A/C#": (37, (57, 61, 64, 69), (57, 61, 64, 69)),
    "Bm7": (35, (57, 59, 62, 66), (54, 59, 62, 66)),
    "Gmaj7": (31, (55, 59, 62, 66), (55, 59, 62, 66)),
    "G": (31, (55, 59, 62, 67), (55, 59, 62, 67)),
    "A": (33, (57, 61, 64, 69), (57, 61, 64, 69)),
    "F#m7": (30, (57, 61, 64, 66), (54, 57, 61, 64)),
}

BARS = (
    "Bm7", "Gmaj7 A",
    "D", "A/C#", "Bm7", "Gmaj7", "D", "A/C#", "Bm7", "G A",
    "G", "A", "Bm7", "F#m7", "G", "A", "Bm7 A/C#", "D",
    "G", "D",
)


def chords():
    """The harmony as a list of chords; two names in one bar share it."""
    out = []
    for bar, text in enumerate(BARS):
        names = text.split()
        length = BEATS_PER_BAR / len(names)
        for i, name in enumerate(names):
            out.append(Chord(bar * BEATS_PER_BAR + i * length, length, name, *VOICINGS[name]))
    return out


LEAD = (
    Phrase(2, "rain on the window low in the room", -4.5, (
        (0, 1, 62), (1, .5, 64), (1.5, .5, 66), (2, 1, 64), (3, 1, 62),
        (4, 1, 64), (5, .5, 62), (5.5, .5, 59), (6, 1.0, 61))),
    Phrase(4, "I know you're singing I know the tune", -4.0, (
        (-.5, .5, 59), (0, 1, 62), (1, 1, 64), (2, 1, 66), (3, .5, 64), (3.5, .5, 62),
        (4, 1, 66), (5, .8, 64), (5.8, 1.7, 62, .7, 59))),
    Phrase(6, "lost in the low end under the hum", -3.5, (
        (0, 1, 62), (1, .5, 64), (1.5, .5, 66), (2, 1, 69), (3, 1, 66),
        (4, 1, 64), (5, .5, 64), (5.5, .5, 62), (6, 1.4, 64))),
    Phrase(8, "say it again and I will come", -2.5, (
        (0, 1, 66), (1, .5, 64), (1.5, .5, 62), (2, 1.5, 66), (3.5, .5, 66),
        (4, 1, 67), (5, 1, 66), (6, 1.6, 69))),
    Phrase(10, "over the noise I hear you", 0.0, (
        (0, 1, 71), (1, .5, 69), (1.5, .5, 67), (2, 1.5, 71), (3.5, .5, 69),
        (4, 1.5, 69), (5.5, 1.75, 64))),
    Phrase(12, "over the noise so clear", 0.0, (
        (0, 1, 71), (1, .5, 69), (1.5, .5, 66), (2, 1.5, 71), (3.5, .5, 69),
        (4, 3.0, 69, 1.5, 66))),
    Phrase(14, "leave me a little space now", -0.5, (
        (0, 1, 67), (1, .5, 66), (1.5, .5, 64), (2, 1, 67), (3, .5, 69),
        (3.5, 2, 71), (5.5, 1.5, 69))),
    Phrase(16, "and I'll be right here", -1.0, (
        (-.5, .5, 69), (0, 1, 71), (1, 1, 69), (2, 2, 64), (4, 3.4, 66, 1.5, 62))),
    Phrase(18, "over the noise", -3.0, (
        (0, 1.5, 71), (1.5, 1, 69), (2.5, 1.5, 67), (4, 4.5, 66))),
)


def _hook(bar, pitches, held, level_db=-2.0):
    """Two backing lines: the hook "over the noise" on four pitches, then a held "ah"."""
    beats = ((0, 1), (1, .5), (1.5, .5), (2, 1.6))
    hook = tuple((b, n, p) for (b, n), p in zip(beats, pitches))
    return (Phrase(bar, "over the noise", level_db, hook),
            Phrase(bar + 1, "ah", level_db - 2, ((0, 3.4, held),)))


def _held(bar, word, pitches, level_db):
    """One held backing line a bar on the given word."""
    return tuple(Phrase(bar + i, word, level_db, ((0, 3.7, p),)) for i, p in enumerate(pitches))


def _tag(pitches):
    """The last backing line: the slow hook into the final chord."""
    beats = ((0, 1.5), (1.5, 1), (2.5, 1.5), (4, 4.2))
    notes = tuple((b, n, p) for (b, n), p in zip(beats, pitches))
    return (Phrase(18, "over the noise", -4, notes),)


BACKING_HIGH = (
    *_held(6, "ooh", (62, 61, 62), -9), Phrase(9, "ooh", -7, ((0, 3.7, 62, 2, 64),)),
    *_hook(10, (67, 66, 64, 67), 64), *_hook(12, (66, 66, 62, 66), 64),
    *_held(14, "ah", (62, 64), -3), Phrase(16, "ah", -3, ((0, 3.8, 66, 2, 69),)),
    Phrase(17, "ah", -4, ((0, 3.6, 69),)), *_tag((67, 66, 64, 62)))

BACKING_LOW = (
    *_held(6, "ooh", (57, 57, 59), -9), Phrase(9, "ooh", -7, ((0, 3.7, 59, 2, 61),)),
    *_hook(10, (62, 62, 59, 62), 61), *_hook(12, (62, 62, 59, 62), 61),
    *_held(14, "ah", (59, 61), -3), Phrase(16, "ah", -3, ((0, 3.8, 62, 2, 61),)),
    Phrase(17, "ah", -4, ((0, 3.6, 62),)), *_tag((62, 62, 59, 57)))


def _section(bar):
    """The name of the section that a bar belongs to."""
    return next(name for name, (a, b) in SECTIONS.items() if a <= bar < b)


def _steps(bar, text, length, pitch, levels):
    """Notes from a bar of sixteenth steps; each character names a velocity, '.' is a rest."""
    return [Note(bar * 4 + i / 4, length, pitch, levels[c])
            for i, c in enumerate(text) if c != "."]


LEVELS = {"x": 104, "X": 118, "m": 88, "o": 66, "g": 34}

KICK = {
    "intro": ("x.........x.....", "x.........x....."),
    "verse": ("x......xx.......", "x......xx.....o."),
    "chorus": ("X..x..x.X.x.....", "X..x....X.x...o."),
}
SNARE = {
    "verse": ("....m..g.g..m...", "....m..g.g..m..g"),
    "chorus": ("....X..g.g..X...", "....X..g.g..X.g."),
}
HAT = {
    "intro": ("o.g.o.g.o.g.o.g.",) * 2,
    "verse": ("m.o.m.o.m.o.m.o.", "m.o.m.ogm.o.m.og"),
    "chorus": ("x.m.x.m.x.m.x.m.", "x.m.x.mox.m.x.mo"),
}
FILL_BARS = {1: "small", 9: "big", 13: "small", 17: "big"}


def drums():
    """Every drum piece's notes by name, General MIDI pitches, one list a piece."""
    kit = {name: [] for name in ("kick", "snare", "hat", "toms", "cymbals")}
    for bar in range(18):
        section = _section(bar)
        fill = FILL_BARS.get(bar)
        _groove(kit, bar, section, fill)
        if fill:
            _fill(kit, bar, fill)
    _ending(kit)
    return kit


def _groove(kit, bar, section, fill):
    """One bar of kick, snare, hat and cymbals."""
    odd = bar % 2
    cut = {"small": 12, "big": 8}.get(fill, 16)
    kit["kick"] += _steps(bar, KICK[section][odd][:cut], .25, 36, LEVELS)
    if section != "intro":
        kit["snare"] += _steps(bar, SNARE[section][odd][:cut], .25, 38, LEVELS)
    kit["hat"] += _steps(bar, HAT[section][odd][:cut], .12, 42, LEVELS)
    if section == "verse" and odd and not fill:
        kit["hat"].append(Note(bar * 4 + 3.5, .4, 46, 70))
    if bar in (2, 10, 14):
        kit["cymbals"].append(Note(bar * 4, 4, 49, 112 if bar == 10 else 92))
    if section == "chorus":
        kit["cymbals"] += [Note(bar * 4 + b, 1, 51, 62 + 10 * (b % 2 == 0))
                           for b in (0, 1, 2, 3) if b * 4 < cut]


def _fill(kit, bar, size):
    """A fill on snare and toms: one beat, or two beats that fall down the toms."""
    start = bar * 4
    if size == "small":
        kit["snare"] += [Note(start + 3, .25, 38, 82), Note(start + 3.25, .25, 38, 58)]
        kit["toms"] += [Note(start + 3.5, .5, 47, 96), Note(start + 3.75, .5, 43, 104)]
        return
    kit["snare"] += [Note(start + 2 + i / 4, .25, 38, v) for i, v in enumerate((96, 60, 84))]
    for i, (pitch, vel) in enumerate(((50, 96), (47, 90), (47, 100), (43, 98), (41, 112))):
        kit["toms"].append(Note(start + 2.75 + i / 4, .5, pitch, vel))
    kit["kick"] += [Note(start + 2, .25, 36, 92), Note(start + 3, .25, 36, 92)]


def _ending(kit):
    """The half-time tag and the last hit, which rings."""
    kit["kick"] += [Note(72, .25, 36, 110), Note(73.5, .25, 36, 80), Note(76, .25, 36, 112)]
    kit["snare"] += [Note(74, .25, 38, 92)]
    kit["cymbals"] += [Note(72, 4, 49, 100), Note(76, 8, 57, 96)]
    kit["hat"] += [Note(72 + b, .12, 42, 70) for b in (1, 2, 3)]
    kit["toms"] += [Note(75 + i / 4, .5, p, v)
                    for i, (p, v) in enumerate(((50, 70), (47, 78), (43, 88), (41, 100)))]


BASS_RHYTHM = {
    "verse": ((0, 1.4, 0, 100), (1.75, .25, 0, 74), (2, 1.2, 0, 96), (3.5, .45, 7, 80)),
    "chorus": ((0, .7, 0, 110), (.75, .25, 0, 84), (1.5, .45, 12, 92), (2, .45, 0, 104),
               (2.5, .45, 0, 90), (3, .4, 12, 92), (3.5, .45, 7, 88)),
    "half": ((0, .9, 0, 106), (1, .45, 0, 88), (1.5, .45, 12, 92)),
}
APPROACH = {"D": 38, "A/C#": 37, "Bm7": 35, "Gmaj7": 43, "G": 43, "A": 33, "F#m7": 42}


def bass():
    """The bass line: roots, octaves and fifths, with a step into the next chord's root."""
    out, harmony = [], chords()
    for here, nxt in zip(harmony, harmony[1:] + harmony[-1:]):
        bar = int(here.beat // 4)
        if _section(bar) in ("intro", "ending"):
            out.append(Note(here.beat, here.length * (.98 if bar < 19 else 1.8), here.bass, 92))
            continue
        rhythm = BASS_RHYTHM["half" if here.length < 4 else _section(bar)]
        for i, (beat, length, step, vel) in enumerate(rhythm):
            pitch = here.bass + step
            if i == len(rhythm) - 1:
                pitch = _approach(pitch, nxt.bass)
            out.append(Note(here.beat + beat, length, pitch, vel))
    return out


def _approach(pitch, target):
    """The D major scale tone next to the target, on the side where the line comes from."""
    scale = {2, 4, 6, 7, 9, 11, 1}
    step = 1 if pitch > target else -1
    candidate = target + step
    while candidate % 12 not in scale:
        candidate += step
    return candidate


def _strum(beat, length, voicing, velocity, down=True, spread=.022):
    """One guitar stroke: the voicing's strings one after another, `spread` beats apart."""
    order = voicing if down else tuple(reversed(voicing))[:3]
    return [Note(beat + i * spread, max(.1, length - i * spread), p, velocity - 4 * i)
            for i, p in enumerate(order)]


RHYTHM_1 = {
    "verse": ((0, .45, 84, 1), (1.5, .3, 70, 0), (2.5, .4, 80, 1), (3.5, .3, 68, 0)),
    "chorus": ((0, .9, 104, 1), (1, .45, 84, 1), (1.5, .45, 78, 0), (2.5, .45, 92, 0),
               (3, .45, 86, 1), (3.5, .45, 78, 0)),
}
RHYTHM_2 = {
    "verse": ((0, 0), (.5, 1), (1, 2), (1.5, 3), (2.5, 2), (3, 1), (3.5, 2)),
    "chorus": ((0, 0), (.5, 2), (1, 1), (1.5, 3), (2, 2), (2.5, 3), (3, 1), (3.5, 2)),
}


def guitar_1():
    """The strummed guitar: short offbeat chords in the verse, open strums in the chorus."""
    out = []
    for c in chords():
        bar = int(c.beat // 4)
        section = _section(bar)
        if section == "intro":
            continue
        if section == "ending":
            out += _strum(c.beat, c.length * (1 if bar == 18 else 2), c.guitar, 90, spread=.05)
            continue
        for beat, length, vel, down in RHYTHM_1[section]:
            if beat < c.length:
                out += _strum(c.beat + beat, length, c.guitar, vel, bool(down))
    return out


def guitar_2():
    """The picked guitar: broken chords an octave up, from the second half of the verse on."""
    out = []
    for c in chords():
        bar = int(c.beat // 4)
        section = _section(bar)
        high = tuple(sorted(p + 12 if p < 62 else p for p in c.guitar))
        if section == "ending":
            out += _strum(c.beat, c.length * (1 if bar == 18 else 2), high, 80, spread=.12)
        elif bar in (0, 1) or bar >= 6:
            pattern = RHYTHM_2["chorus" if section == "chorus" else "verse"]
            out += [Note(c.beat + b, .9, high[i], 86 if b % 1 == 0 else 74)
                    for b, i in pattern if b < c.length]
    return out


EPIANO_RHYTHM = {
    "intro": ((0, 1.9, 84), (2.5, 1.2, 74)),
    "verse": ((0, 2.3, 82), (2.5, 1.4, 70)),
    "chorus": ((0, 1.4, 94), (1.5, .9, 80), (2.5, 1.4, 86)),
}
# the intro's answer to the hook, above the chords: (beat, length, pitch, velocity)
EPIANO_RIFF = ((0, .9, 71, 92), (1, .45, 69, 80), (1.5, .45, 66, 80), (2, 1.4, 71, 90),
               (3.5, .45, 69, 78), (4, 1.8, 69, 86), (6, .9, 64, 78), (7, .9, 66, 74))


def epiano():
    """The electric piano: voice-led chords, and the hook in the intro."""
    out = [Note(*n) for n in EPIANO_RIFF]
    for c in chords():
        bar = int(c.beat // 4)
        section = _section(bar)
        if section == "ending":
            length = c.length * (1 if bar == 18 else 2)
            out += _strum(c.beat, length, c.keys, 84, spread=.03 if bar == 18 else .1)
            continue
        for beat, length, vel in EPIANO_RHYTHM[section]:
            if beat < c.length:
                out += _strum(c.beat + beat, min(length, c.length - beat), c.keys, vel, spread=.012)
    return out


def pad():
    """The string pad: held chords from the second half of the verse, wider in the chorus."""
    out = []
    for c in chords():
        bar = int(c.beat // 4)
        if bar < 6:
            continue
        voicing = c.keys[1:] if bar < 10 else c.keys[:3] + (c.keys[3] + (12 if bar >= 10 else 0),)
        length = c.length * (1.02 if bar < 19 else 1.6)
        out += [Note(c.beat, length, p, 72 if bar < 10 else 88) for p in voicing]
    return out


def humanise(notes, rng, time_ms, velocity, late_ms=0.0):
    """Notes moved by normal deviates: `time_ms` and `velocity` are standard deviations."""
    out = []
    for n in notes:
        shift = (rng.normal(0, time_ms) + late_ms) / 1000 * BPM / 60
        vel = int(np.clip(round(n.velocity + rng.normal(0, velocity)), 1, 127))
        out.append(Note(max(.01, n.beat + np.clip(shift, -.06, .06)), n.length, n.pitch, vel))
    return out

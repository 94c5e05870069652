# SPDX-License-Identifier: Apache-2.0
"""Records every track of the song the way it should sound: clean, balanced, no faults yet.

Each function returns float audio, mono (n,) or stereo (n, 2), at dsp.RATE; `record` sets levels.
"""
from dataclasses import dataclass

import numpy as np

import score
from dsp import (RATE, active_rms_db, bell, delay, drive, envelope, gain, highpass, lowpass, room)
from midi import play
from singer import Singer, sing

# General MIDI patches, counted from 0
FINGER_BASS, E_PIANO, CLEAN_GUITAR, STEEL_GUITAR, STRINGS, WARM_PAD = 33, 4, 27, 25, 48, 89
ROOM_KIT = 8

# where each track sits in a good balance: RMS in dBFS while it plays
BALANCE_DB = {
    "01 Kick In": -27.0, "02 Kick Out": -30.0, "03 Snare Top": -28.5, "04 Snare Bottom": -39.0,
    "05 HiHat": -39.5, "06 Toms": -31.0, "07 Overheads": -37.0, "08 Bass DI": -27.0,
    "09 Gtr Rhythm 1": -33.5, "10 Gtr Rhythm 2": -35.0, "11 EPiano": -30.5, "12 Pad": -37.0,
    "13 BV 1": -32.0, "14 BV 2": -32.0, "15 Lead Vox": -24.0, "16 Click": -29.0,
}


@dataclass(frozen=True)
class Studio:
    """What every part needs: the sound font's path and the length in samples."""

    font: str
    samples: int

    def play(self, notes, program, drums=False):
        """The notes through the sound font, stereo."""
        return play(notes, program, score.BPM, self.font, RATE, self.samples, drums)


def _rng(name):
    """A generator that depends on the part's name only."""
    return np.random.default_rng(list(name.encode()))


def _mono(x):
    """Both channels in one."""
    return x.mean(axis=1)


# ---- drums -------------------------------------------------------------------------------------

HUMAN = {"kick": (4, 5, 0), "snare": (4, 5, 5), "hat": (5, 7, 1), "toms": (5, 5, 3),
         "cymbals": (4, 4, 0)}
# overheads: level in dB, position -1..1, delay in ms of each drum piece
OVERHEAD = {"kick": (-8, 0, 4.6), "snare": (-3, .12, 3.9), "hat": (-5, .55, 3.1),
            "toms": (-4, -.35, 4.0), "cymbals": (3, -.2, 2.6)}
# bleed of each drum piece into each close microphone: level in dB, delay in ms
BLEED = {"kick": {"snare": (-30, 2.6), "toms": (-34, 3.0)},
         "snare": {"hat": (-27, 1.4), "kick": (-28, 2.4), "cymbals": (-34, 2.8)},
         "hat": {"snare": (-18, 1.5), "cymbals": (-26, 2.2), "kick": (-30, 3.2)},
         "toms": {"snare": (-30, 2.2), "kick": (-28, 2.0), "cymbals": (-28, 2.4)}}


def _kit(studio):
    """Each drum piece by itself, dry and mono, at equal peaks."""
    out = {}
    for piece, notes in score.drums().items():
        human = score.humanise(notes, _rng(piece), *HUMAN[piece])
        audio = _mono(studio.play(human, ROOM_KIT, drums=True))
        out[piece] = audio / np.abs(audio).max()
    out["snare"] = bell(bell(out["snare"], 200, 3, 1.0), 5000, 3, .8)
    out["kick"] = bell(bell(out["kick"], 62, 3, 1.2), 330, -5, 1.0)
    return out


def _close(kit, piece, seed):
    """A close microphone: the piece, the others' bleed and a little room."""
    out = kit[piece].copy()
    for other, (db, ms) in BLEED[piece].items():
        out += lowpass(delay(kit[other], ms), 5000, 2) * gain(db)
    return out + room(out, .28, -27, seed, predelay_ms=4)


def _kick_out(kit):
    """The microphone in front of the kick: a third of a millisecond later, rounder, roomier."""
    out = bell(lowpass(delay(kit["kick"], .34), 1500, 1), 70, 3, .8)
    out += lowpass(delay(kit["snare"], 2.9), 3000, 1) * gain(-24)
    return out + room(out, .35, -24, 22, predelay_ms=5, dark_hz=2500)


def _snare_bottom(kit):
    """The microphone under the snare: mostly the wires' rattle, some body; polarity corrected."""
    wires = highpass(_rng("wires").normal(size=len(kit["snare"])), 1800, 2)
    rattle = lowpass(wires, 9000, 3) * envelope(kit["snare"], 1, 70)
    out = highpass(delay(kit["snare"], .2), 250, 1) * .5 + .35 * rattle
    out += lowpass(delay(kit["kick"], 2.0), 900, 1) * gain(-24)
    return out * np.clip(envelope(out, 1, 120) / 2e-2, 0, 1)


def _overheads(kit):
    """A stereo pair over the kit with a small room."""
    out = np.zeros((len(kit["kick"]), 2))
    for piece, (db, place, ms) in OVERHEAD.items():
        late = delay(kit[piece], ms)
        for side, sign in ((0, -1), (1, 1)):
            level = gain(db) * np.sqrt((1 + sign * place) / 2)
            out[:, side] += delay(late, max(0, -sign * place) * .35) * level
    out = lowpass(highpass(out, 90, 1), 14000, 4)
    return out + room(out, .5, -12, 33, predelay_ms=9, dark_hz=5000, channels=2)


def _drums(studio):
    """All seven drum tracks by file name."""
    kit = _kit(studio)
    return {
        "01 Kick In": bell(_close(kit, "kick", 21), 3500, 5, .8),
        "02 Kick Out": _kick_out(kit),
        "03 Snare Top": _close(kit, "snare", 23),
        "04 Snare Bottom": _snare_bottom(kit),
        "05 HiHat": lowpass(highpass(_close(kit, "hat", 25), 180, 1), 15000, 4),
        "06 Toms": _close(kit, "toms", 26),
        "07 Overheads": _overheads(kit),
    }


# ---- bass, guitars, keys -----------------------------------------------------------------------

def _bass(studio):
    """The bass through a gentle valve input."""
    notes = score.humanise(score.bass(), _rng("bass"), 5, 5, late_ms=3)
    audio = _mono(studio.play(notes, FINGER_BASS))
    audio = audio / np.abs(audio).max()
    return lowpass(bell(drive(highpass(audio, 32, 2), 3), 800, 3, .8), 5000, 1)


def _cabinet(x, bite_db):
    """A guitar speaker: nothing below 100 Hz, little above 5 kHz, some bite at 2.6 kHz."""
    return lowpass(bell(highpass(x, 100, 2), 2600, bite_db, .8), 5200, 2)


def _guitar(studio, notes, seed, program, drive_db, bite_db):
    """A guitar through amplifier and speaker, with the studio's small room."""
    human = score.humanise(notes, np.random.default_rng(seed), 7, 7, late_ms=2)
    audio = _mono(studio.play(human, program))
    audio = _cabinet(drive(audio / np.abs(audio).max(), drive_db), bite_db)
    return audio + room(audio, .4, -20, seed, predelay_ms=8, dark_hz=3500)


def _epiano(studio):
    """The electric piano with a slow stereo tremolo."""
    audio = _mono(studio.play(score.humanise(score.epiano(), _rng("epiano"), 5, 5), E_PIANO))
    audio = highpass(audio / np.abs(audio).max(), 90, 1)
    swing = .4 * np.sin(2 * np.pi * (score.BPM / 60) * np.arange(len(audio)) / RATE)
    return np.stack((audio * (1 - swing), audio * (1 + swing)), axis=1)


def _pad(studio):
    """Strings and a warm pad together, mono, fading with the last chord."""
    notes = score.humanise(score.pad(), _rng("pad"), 8, 4)
    audio = _mono(studio.play(notes, STRINGS)) + .7 * _mono(studio.play(notes, WARM_PAD))
    return lowpass(highpass(audio / np.abs(audio).max(), 160, 1), 7000, 1)


# ---- voices ------------------------------------------------------------------------------------

LEAD_SINGER = Singer(11)


def _choirist(seed, detune, formants, vibrato_hz, late_ms):
    """A backing singer: breathier, steadier and softer than the lead."""
    return Singer(seed, detune, formants, vibrato_hz, vibrato_cents=18, breath=2.5,
                  late_ms=late_ms, scatter_ms=15, projection_db=4)


CHOIRS = {
    "13 BV 1": (_choirist(31, -5, .97, 5.1, 6), _choirist(32, 7, 1.02, 5.7, 14),
                _choirist(33, 1, .93, 5.3, 10)),
    "14 BV 2": (_choirist(41, 6, .90, 5.0, 8), _choirist(42, -8, .94, 5.5, 15),
                _choirist(43, -1, .86, 5.2, 4)),
}


def _lead(studio):
    """The lead voice in a small, damped room."""
    voice = highpass(sing(score.LEAD, LEAD_SINGER, studio.samples, breaths_db=-46), 90, 1)
    return voice + room(voice, .3, -17, 51, predelay_ms=7, dark_hz=5000)


def _choir(studio, name, phrases):
    """Three singers on one part."""
    voices = sum(sing(phrases, singer, studio.samples) for singer in CHOIRS[name])
    voices = highpass(voices, 150, 1)
    return voices + room(voices, .5, -13, CHOIRS[name][0].seed, predelay_ms=12)


def _click(studio):
    """A metronome: a short tone on every beat, higher on the first of a bar."""
    out = np.zeros(studio.samples)
    t = np.arange(int(.03 * RATE)) / RATE
    for beat in range(score.SECTIONS["ending"][1] * 4):
        hz = 2000 if beat % 4 == 0 else 1500
        at = int(score.seconds(beat) * RATE)
        out[at:at + len(t)] += np.sin(2 * np.pi * hz * t) * np.exp(-t * 150) * (t < .028)
    return out


# ---- the session -------------------------------------------------------------------------------

def _fade_out(x, seconds_long=1.6):
    """The last seconds of the song fade, so that every tail reaches silence."""
    n = int(seconds_long * RATE)
    curve = np.ones(len(x))
    curve[-n:] = np.cos(np.linspace(0, np.pi / 2, n)) ** 2
    return x * (curve if x.ndim == 1 else curve[:, None])


def record(font):
    """Every clean track by name, at the levels of BALANCE_DB."""
    studio = Studio(font, int(score.LENGTH_S * RATE))
    tracks = _drums(studio)
    tracks["08 Bass DI"] = _bass(studio)
    tracks["09 Gtr Rhythm 1"] = _guitar(studio, score.guitar_1(), 61, CLEAN_GUITAR, 10, 4)
    tracks["10 Gtr Rhythm 2"] = _guitar(studio, score.guitar_2(), 62, STEEL_GUITAR, 2, 2)
    tracks["11 EPiano"] = _epiano(studio)
    tracks["12 Pad"] = _pad(studio)
    tracks["13 BV 1"] = _choir(studio, "13 BV 1", score.BACKING_HIGH)
    tracks["14 BV 2"] = _choir(studio, "14 BV 2", score.BACKING_LOW)
    tracks["15 Lead Vox"] = _lead(studio)
    tracks["16 Click"] = _click(studio)
    tracks = {name: highpass(x, 22, 1) for name, x in tracks.items()}
    return {name: _fade_out(x * gain(BALANCE_DB[name] - active_rms_db(x)))
            for name, x in tracks.items()}

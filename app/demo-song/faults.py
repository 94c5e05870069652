# SPDX-License-Identifier: Apache-2.0
"""The deliberate faults of the session: one table, and how each kind is put into a track."""
from dataclasses import dataclass, field

import numpy as np
from scipy import ndimage

from dsp import RATE, bell, gain, lowpass


@dataclass(frozen=True)
class Fault:
    """A fault of one track: what a listener hears, its kind and its amounts."""

    track: str
    heard: str
    kind: str
    amounts: dict = field(default_factory=dict)


FAULTS = (
    Fault("02 Kick Out", "polarity flipped against Kick In: together they lose their low end",
          "polarity"),
    Fault("05 HiHat", "harsh, it hisses and stings", "bell", {"hz": 8000.0, "db": 8.0, "q": 0.9}),
    Fault("08 Bass DI", "boomy, some notes swell", "bell", {"hz": 100.0, "db": 7.0, "q": 1.4}),
    Fault("09 Gtr Rhythm 1", "boxy, as in a cupboard", "bell", {"hz": 380.0, "db": 8.0, "q": 1.2}),
    Fault("11 EPiano", "recorded far too hot", "level", {"db": 10.0}),
    Fault("15 Lead Vox", "some words shout, others vanish", "dynamics", {"ratio": 1.8}),
    Fault("15 Lead Vox", "rumble of the microphone stand and mains hum below 80 Hz", "rumble",
          {"rumble_dbfs": -36.0, "hum_hz": 50.0, "hum_dbfs": -50.0}),
    Fault("15 Lead Vox", "buried under the band", "level", {"db": -9.0}),
)


def _polarity(x):
    """The signal upside down."""
    return -x


def _level(x, db):
    """The signal at another level."""
    return x * gain(db)


def _dynamics(x, ratio):
    """Levels of 0.4 s stretched by `ratio` around their mean, at most 9 dB up or down."""
    level = np.sqrt(ndimage.uniform_filter1d(x ** 2, int(.4 * RATE)) + 1e-12)
    db = 20 * np.log10(level)
    centre = np.median(db[db > db.max() - 25])
    change = np.clip((db - centre) * (ratio - 1), -9, 9)
    return x * gain(ndimage.uniform_filter1d(change, int(.15 * RATE)))


def _rumble(x, rumble_dbfs, hum_hz, hum_dbfs):
    """Slow noise below 70 Hz and a mains tone, RMS levels in dBFS (before a later level fault)."""
    rng = np.random.default_rng(77)
    noise = lowpass(lowpass(rng.normal(size=len(x)), 45, 2), 60, 2)
    noise -= noise.mean()
    t = np.arange(len(x)) / RATE
    edge = np.clip(np.minimum(t, t[-1] - t) / .8, 0, 1)
    hum = np.sqrt(2) * gain(hum_dbfs) * np.sin(2 * np.pi * hum_hz * t)
    return x + edge * (hum + noise / noise.std() * gain(rumble_dbfs))


KINDS = {"polarity": _polarity, "level": _level, "bell": bell, "dynamics": _dynamics,
         "rumble": _rumble}


def roughen(tracks, faults=FAULTS):
    """The tracks with the faults put in, in the table's order."""
    out = dict(tracks)
    for fault in faults:
        out[fault.track] = KINDS[fault.kind](out[fault.track], **fault.amounts)
    return out

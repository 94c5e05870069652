# SPDX-License-Identifier: Apache-2.0
"""Small signal tools: filters, drive, delay, rooms. Audio is float, full scale 1.0, at RATE Hz."""
import numpy as np
from scipy import signal

RATE = 44100


def gain(db):
    """The factor of a level in dB."""
    return 10.0 ** (db / 20.0)


def _biquad(x, b, a):
    """A second-order section along the first axis."""
    return signal.lfilter(np.asarray(b) / a[0], np.asarray(a) / a[0], x, axis=0)


def bell(x, hz, db, q):
    """A peaking filter: `db` at `hz`, quality `q`."""
    amp, w = 10 ** (db / 40), 2 * np.pi * hz / RATE
    alpha, c = np.sin(w) / (2 * q), np.cos(w)
    return _biquad(x, (1 + alpha * amp, -2 * c, 1 - alpha * amp),
                   (1 + alpha / amp, -2 * c, 1 - alpha / amp))


def highpass(x, hz, order=2):
    """A Butterworth high-pass."""
    return signal.sosfilt(signal.butter(order, hz, "high", fs=RATE, output="sos"), x, axis=0)


def lowpass(x, hz, order=2):
    """A Butterworth low-pass."""
    return signal.sosfilt(signal.butter(order, hz, "low", fs=RATE, output="sos"), x, axis=0)


def delay(x, ms):
    """The signal `ms` milliseconds later, same length."""
    n = round(ms * RATE / 1000)
    return x if n == 0 else np.concatenate((np.zeros((n,) + x.shape[1:]), x[:-n]))


def drive(x, db):
    """A soft valve-like overdrive at twice the rate; `db` is the level into the tanh."""
    up = signal.resample_poly(x, 2, 1, axis=0) * gain(db)
    bent = np.tanh(up + .12) - np.tanh(.12)
    return signal.resample_poly(bent, 1, 2, axis=0)[:len(x)] / gain(db)


def room(x, seconds, wet_db, seed, predelay_ms=6.0, dark_hz=6000.0, channels=1):
    """Only the reverberation of a small room: noise that falls 60 dB in `seconds`."""
    rng = np.random.default_rng(seed)
    n = int(seconds * 1.2 * RATE)
    t = np.arange(n)[:, None] / RATE
    tail = rng.normal(size=(n, channels)) * 10 ** (-3 * t / seconds)
    for _ in range(7):
        tail[rng.integers(40, int(.03 * RATE)), :] += rng.uniform(4, 9) * rng.choice((-1, 1))
    tail = highpass(lowpass(tail, dark_hz, 1), 150, 1)
    tail *= gain(wet_db) / np.sqrt(np.sum(tail ** 2, axis=0))
    dry = x if x.ndim == 2 else x[:, None]
    dry = delay(dry if dry.shape[1] == channels else dry.mean(axis=1, keepdims=True), predelay_ms)
    wet = signal.fftconvolve(np.broadcast_to(dry, (len(x), channels)), tail, axes=0)[:len(x)]
    return wet if channels > 1 else wet[:, 0]


def envelope(x, attack_ms, release_ms):
    """A one-pole peak follower in each direction, block-wise every 32 samples, linear between."""
    hop = 32
    blocks = np.abs(x[:len(x) // hop * hop]).reshape(-1, hop).max(axis=1)
    up, down = (np.exp(-hop / (ms * RATE / 1000)) for ms in (attack_ms, release_ms))
    level, out = 0.0, np.empty(len(blocks))
    for i, b in enumerate(blocks):
        keep = up if b > level else down
        level = keep * level + (1 - keep) * b
        out[i] = level
    return np.interp(np.arange(len(x)), np.arange(len(blocks)) * hop, out)


def active_rms_db(x):
    """The RMS in dBFS of the parts of the signal within 30 dB of its loudest 50 ms."""
    mono = x if x.ndim == 1 else np.sqrt((x ** 2).mean(axis=1))
    hop = int(.05 * RATE)
    power = (mono[:len(mono) // hop * hop].reshape(-1, hop) ** 2).mean(axis=1)
    return 10 * np.log10(power[power > power.max() * 1e-3].mean())

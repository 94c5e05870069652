# SPDX-License-Identifier: Apache-2.0
"""A singing voice: festival speaks the words, a vocoder sings them on the score's notes.

The speech gives only the slowly changing spectral envelope of each sound (its formants and its
noise). Pitch, timing, vibrato, portamento, jitter, breath and loudness are made here: the harmonics
are summed one by one at the sung pitch, noise is shaped for the rest.
"""
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from scipy import ndimage, signal

from dsp import RATE, gain
from score import seconds

VOICE = "voice_cmu_us_slt_arctic_hts"
FRAME_S = 0.005
FFT = 2048
DB = np.log(10) / 10  # one dB of a natural logarithm of power
VOWELS = set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split())
DIPHTHONGS = set("aw ay ey ow oy".split())
UNVOICED = set("p t k f th s sh ch hh pau".split())
SONORANT_DB = {"l": -4.0, "r": -4.0, "w": -5.0, "y": -5.0, "m": -7.0, "n": -7.0, "ng": -7.0}
OBSTRUENT_BELOW_DB = 7.0
BUZZED = set("v z dh zh jh".split())

SCHEME = """
({voice})
(define (line s) (format fp "%f %s %s\\n" (item.feat s "end") (item.name s)
  (item.feat s "R:SylStructure.parent.addr")))
(set! u (utt.synth (Utterance Text "{words}")))
(utt.save.wave u "{folder}/speech.wav" 'riff)
(set! fp (fopen "{folder}/phones.txt" "w"))
(mapcar line (utt.relation.items u 'Segment))
(fclose fp)
"""


@dataclass(frozen=True)
class Phone:
    """A speech sound: its name, its syllable's number (-1 outside) and its place in seconds."""

    name: str
    syllable: int
    start: float
    end: float


@dataclass(frozen=True)
class Singer:
    """How one person sings.

    Detune in cents, formants as a scale of the speaker's, vibrato in Hz and cents, breath as a
    scale, a constant and a random lateness in ms, and projection: how many dB the harmonics from
    1 to 5 kHz are stronger than in speech.
    """

    seed: int
    detune: float = 0.0
    formants: float = 1.0
    vibrato_hz: float = 5.4
    vibrato_cents: float = 32.0
    breath: float = 1.0
    late_ms: float = 0.0
    scatter_ms: float = 8.0
    projection_db: float = 7.0


_spoken = {}


def speak(words):
    """Speech for the words as (samples, rate in Hz, phones)."""
    if words not in _spoken:
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder, "say.scm")
            script.write_text(SCHEME.format(voice=VOICE, words=words, folder=folder))
            subprocess.run(["festival", "-b", str(script)], check=True)
            audio, rate = soundfile.read(Path(folder, "speech.wav"))
            phones = _read_phones(Path(folder, "phones.txt"))
        _spoken[words] = (audio, rate, phones, _analyse(audio, rate))
    return _spoken[words]


def _read_phones(path):
    """Phones from lines of (end in seconds, name, address of the syllable)."""
    out, numbers, start = [], {"0": -1}, 0.0
    for line in path.read_text().splitlines():
        end, name, address = line.split()
        number = numbers.setdefault(address, len(numbers) - 1)
        out.append(Phone(name, number, start, float(end)))
        start = float(end)
    return out


# ---- analysis: the spectral envelope of speech -------------------------------------------------

def _pitch(audio, rate):
    """The speech's pitch in Hz, a frame each FRAME_S, by autocorrelation; 180 where unvoiced."""
    hop, size = int(FRAME_S * rate), int(.03 * rate)
    lags = np.arange(int(rate / 290), int(rate / 110))
    padded = np.pad(audio, size)
    out = []
    for i in range(len(audio) // hop + 1):
        a = padded[i * hop + size // 2:][:size]
        b = [padded[i * hop + size // 2 + lag:][:size] for lag in lags]
        energy = np.sqrt((a @ a) * np.array([y @ y for y in b])) + 1e-9
        match = np.array([a @ y for y in b]) / energy
        out.append(rate / lags[match.argmax()] if match.max() > .5 else 180.0)
    return ndimage.median_filter(np.array(out), 9)


def _smooth_envelope(power, f0, rate):
    """One frame's power density freed of its harmonics: box smoothing, then a cepstral lifter."""
    bins = np.arange(len(power)) * rate / FFT
    low = bins < f0
    power = power.copy()
    power[low] += np.interp(f0 - bins[low], bins, power)
    width = 2 * f0 / 3
    total = np.cumsum(np.concatenate((power[:0:-1], power, power[-2::-1]))) * rate / FFT
    axis = (np.arange(len(total)) - len(power) + 1) * rate / FFT
    box = (np.interp(bins + width / 2, axis, total) - np.interp(bins - width / 2, axis, total))
    log = np.log(np.maximum(box / width, 1e-14))
    cepstrum = np.fft.irfft(log)
    quefrency = np.minimum(np.arange(FFT), FFT - np.arange(FFT)) / rate
    lifter = np.sinc(f0 * quefrency) * (1.18 - .18 * np.cos(2 * np.pi * f0 * quefrency))
    return np.fft.rfft(cepstrum * lifter).real


def _analyse(audio, rate):
    """The log power density (frames, FFT/2+1) of speech."""
    hop = int(FRAME_S * rate)
    padded = np.pad(audio, FFT)
    rows = []
    for i, f0 in enumerate(_pitch(audio, rate)):
        size = int(3 * rate / f0) // 2 * 2
        window = np.hanning(size)
        start = FFT + i * hop - size // 2
        frame = padded[start:start + size] * window
        frame = frame - window * frame.sum() / window.sum()
        power = 2 * np.abs(np.fft.rfft(frame, FFT)) ** 2 / (rate * (window @ window))
        rows.append(_smooth_envelope(power, f0, rate))
    return np.array(rows)


# ---- timing: the words on the notes ------------------------------------------------------------

def _syllables(phones):
    """For each syllable (onset phones, vowel, coda phones)."""
    out = []
    for number in range(max(p.syllable for p in phones) + 1):
        group = [p for p in phones if p.syllable == number]
        at = next(i for i, p in enumerate(group) if p.name in VOWELS)
        out.append((group[:at], group[at], group[at + 1:]))
    return out


def _consonant_s(phone):
    """How long a consonant is sung, in seconds."""
    return float(np.clip((phone.end - phone.start) * 1.1, .04, .15))


def _scaled(group, room_s):
    """(phone, length) pairs of consonants, shortened to fit into `room_s` seconds."""
    lengths = [_consonant_s(p) for p in group]
    scale = min(1.0, room_s / sum(lengths)) if lengths else 1.0
    return [(p, n * scale) for p, n in zip(group, lengths)]


def _place(phones, notes):
    """Phones on the score: (phone, start, end) in seconds for notes of (start, end, ...)."""
    syllables = _syllables(phones)
    if len(syllables) != len(notes):
        raise ValueError(f"{len(syllables)} syllables on {len(notes)} notes: {phones}")
    placed, before = [], notes[0][0] - .5
    for i, ((onset, vowel, coda), note) in enumerate(zip(syllables, notes)):
        lead_in = _scaled(onset, .45 * (note[0] - before))
        at = note[0] - sum(n for _, n in lead_in)
        for p, n in lead_in:
            placed.append((p, at, at + n))
            at += n
        end = note[1]
        if i + 1 < len(notes) and notes[i + 1][0] - end < .1:
            room_s = .45 * (notes[i + 1][0] - note[0])
            end = notes[i + 1][0] - sum(n for _, n in _scaled(syllables[i + 1][0], room_s))
        tail = _scaled(coda, .4 * (end - note[0]))
        at = end - sum(n for _, n in tail)
        placed.append((vowel, note[0], at))
        for p, n in tail:
            placed.append((p, at, at + n))
            at += n
        before = note[0]
    return placed


def _vowel_anchors(phone, start, end):
    """(sung time, spoken time) pairs: the vowel's middle is held, a diphthong glides late."""
    src = phone.end - phone.start
    spare = end - start
    hold = (.22, .38) if phone.name in DIPHTHONGS else (.4, .62)
    rise = min(hold[0] * src * 1.1, .3 * spare)
    fall = min((1 - hold[1]) * src * (1.5 if phone.name in DIPHTHONGS else 1.1), .4 * spare)
    return [(start, phone.start), (start + rise, phone.start + hold[0] * src),
            (end - fall, phone.start + hold[1] * src), (end, phone.end)]


def _warp(placed, times):
    """The spoken time for each sung time."""
    anchors = [(placed[0][1] - .03, placed[0][0].start - .03)]
    for phone, start, end in placed:
        if phone.name in VOWELS:
            anchors += _vowel_anchors(phone, start, end)
        else:
            anchors += [(start, phone.start), (end, phone.end)]
    anchors.append((placed[-1][2] + .06, placed[-1][0].end + .06))
    sung, spoken = np.array(anchors).T
    return np.interp(times, sung + np.arange(len(sung)) * 1e-7, spoken)


# ---- expression: pitch and loudness ------------------------------------------------------------

def _glide(times, at, seconds_long):
    """A smooth step from 0 to 1, centred on `at`."""
    u = np.clip((times - at) / seconds_long + .5, 0, 1)
    return .5 - .5 * np.cos(np.pi * u)


def _melody(times, notes):
    """The pitch in semitones: glides between the notes, with a scoop into the first one."""
    pitch = np.full(len(times), float(notes[0][2]))
    pitch -= 1.2 * (1 - _glide(times, notes[0][0] + .03, .16))
    last = notes[0][2]
    for start, _, first, change, second in notes:
        pitch += (first - last) * _glide(times, start - .005, .075)
        last = first
        if second is not None:
            pitch += (second - first) * _glide(times, start + change, .11)
            last = second
    return pitch - .5 * _glide(times, notes[-1][1] - .02, .16)


def _vibrato(times, notes, singer, rng):
    """Vibrato in semitones: it enters late and only on long notes, its rate wanders."""
    rate = singer.vibrato_hz * (1 + .05 * _drift(len(times), 1.0, rng))
    phase = 2 * np.pi * np.cumsum(rate) * FRAME_S + rng.uniform(0, 6)
    depth = np.zeros(len(times))
    for start, end, *_ in notes:
        if end - start > .45:
            depth = np.maximum(depth, _glide(times, start + .4, .4) * (times < end + .05))
    depth = ndimage.gaussian_filter1d(depth, 6)
    return depth * singer.vibrato_cents / 100 * np.sin(phase)


def _drift(n, hz, rng):
    """Slow noise of about unit deviation with the given bandwidth in Hz, one value a frame."""
    noise = rng.normal(size=n + 400)
    sigma = 1 / (2 * np.pi * hz * FRAME_S)
    smooth = ndimage.gaussian_filter1d(noise, sigma)[200:200 + n]
    return smooth * np.sqrt(2 * np.sqrt(np.pi) * sigma)


def _pitch_track(times, notes, singer, rng):
    """The sung pitch in Hz a frame."""
    semitones = _melody(times, notes) + _vibrato(times, notes, singer, rng)
    semitones += (singer.detune + 7 * _drift(len(times), .8, rng)
                  + 3 * _drift(len(times), 12, rng)) / 100
    return 440 * 2 ** ((semitones - 69) / 12)


def _power_db(env, f0, bin_hz):
    """The level in dB a frame that the harmonics of `f0` get from the envelope."""
    bins = np.arange(env.shape[1])
    power = [np.sum(np.exp(np.interp(np.arange(1, int(9000 / f)) * f / bin_hz, bins, row))) * f
             for row, f in zip(env, f0)]
    return 10 * np.log10(np.maximum(power, 1e-12))


def _wanted_db(times, notes, level_db, rng):
    """The loudness that the singer means, in dB a frame: phrases arch, long notes swell."""
    first, last = notes[0][0], notes[-1][1]
    marks, levels = [], []
    for start, end, pitch, *_ in notes:
        mid = (start + end) / 2
        arch = 2 * np.sin(np.pi * (mid - first) / (last - first)) - 1
        stress = 1.0 if end - start > .5 else -1.5
        marks += [start + .06, end - .06]
        levels += [level_db + arch + stress + .25 * (pitch - 66) + rng.normal(0, .7) - 22] * 2
    curve = ndimage.gaussian_filter1d(np.interp(times, marks, levels), 6)
    swell = sum(2 * _glide(times, s + .25, .4) - 4 * _glide(times, e - .25, .6)
                for s, e, *_ in notes if e - s > .8)
    return curve + swell


def _levels_db(times, notes, placed, power_db, level_db, rng):
    """Gain in dB a frame that brings vowels and sonorants to the wanted loudness."""
    offset = np.full(len(times), np.nan)
    for phone, start, end in placed:
        if phone.name in VOWELS or phone.name in SONORANT_DB:
            here = (times >= start + .01) & (times < end - .01)
            offset[here] = SONORANT_DB.get(phone.name, 0.0)
    sung = np.flatnonzero(~np.isnan(offset))
    gap = _wanted_db(times, notes, level_db, rng)[sung] + offset[sung] - power_db[sung]
    near = np.interp(times, times[sung], gap)
    slow = ndimage.gaussian_filter1d(near, 24)
    return ndimage.gaussian_filter1d(slow + .8 * (near - slow) * ~np.isnan(offset), 4)


def _held_back_db(times, notes, placed, env, bin_hz, level_db):
    """Gain in dB a frame, at most 0, that keeps hisses and bursts below the vowels."""
    total_db = 10 * np.log10(np.exp(env[:, int(500 / bin_hz):]).sum(axis=1) * bin_hz)
    over = np.zeros(len(times))
    for phone, start, end in placed:
        if phone.name not in VOWELS and phone.name not in SONORANT_DB:
            here = (times >= start - .005) & (times < end + .01)
            over[here] = total_db[here] - (level_db - 22 - OBSTRUENT_BELOW_DB)
    return -ndimage.gaussian_filter1d(ndimage.maximum_filter1d(np.maximum(over, 0), 3), 1)


# ---- synthesis ---------------------------------------------------------------------------------

def _voicing(times, placed):
    """Per frame: how voiced (0..1) and how buzzed, i.e. a voiced fricative (0..1)."""
    voiced, buzzed = np.zeros(len(times)), np.zeros(len(times))
    for phone, start, end in placed:
        here = (times >= start) & (times < end)
        voiced[here] = phone.name not in UNVOICED
        buzzed[here] = phone.name in BUZZED
    voiced[times >= end] = phone.name not in UNVOICED
    return ndimage.gaussian_filter1d(voiced, 1.6), ndimage.gaussian_filter1d(buzzed, 1.6)


def _noise_share(freqs, buzzed, breath):
    """The part (0..1) of the power at each frequency that is noise in a voiced frame."""
    clean = .008 * breath + .9 / (1 + np.exp(-(freqs - 6800) / 900))
    fricative = .05 + .94 / (1 + np.exp(-(freqs - 2600) / 500))
    return clean + (fricative - clean) * buzzed


def _turbulence(freqs):
    """The part (0..1) of the power that turbulent air has at each frequency: little in the bass."""
    return 1 / (1 + (600 / np.maximum(freqs, 1)) ** 4)


def _minimum_phase(env):
    """The minimum phase in radians (frames, bins) of a log power envelope."""
    cepstrum = np.fft.irfft(env / 2, axis=1)
    fold = np.zeros(FFT)
    fold[0] = fold[FFT // 2] = 1
    fold[1:FFT // 2] = 2
    return np.fft.rfft(cepstrum * fold, axis=1).imag


def _dispersion(freqs):
    """Phase in radians that spreads the pulses over about 2 ms, as a soft glottis does."""
    return -2 * np.pi * .0022 * np.minimum(freqs, 4000) ** 2 / 8000


def _harmonics(env, phase, f0, share_at, amount, bin_hz, samples, rng):
    """The sum of the harmonics; frames are FRAME_S apart, the result is `samples` long."""
    frame_at = np.arange(len(f0)) * FRAME_S * RATE
    at = np.arange(samples)
    pitch = np.interp(at, frame_at, f0)
    angle = 2 * np.pi * np.cumsum(pitch) / RATE
    rows, out = np.arange(len(f0)), np.zeros(samples)
    for k in range(1, int(13000 / f0.min())):
        bins = np.minimum(k * f0 / bin_hz, env.shape[1] - 2)
        i, part = bins.astype(int), bins % 1
        log = env[rows, i] * (1 - part) + env[rows, i + 1] * part
        turn = phase[rows, i] * (1 - part) + phase[rows, i + 1] * part + _dispersion(k * f0)
        keep = np.clip((13500 - k * f0) / 1000, 0, 1) * amount * np.sqrt(1 - share_at(k * f0))
        amp = np.sqrt(2 * np.exp(log) * f0) * keep
        amp *= 1 + .04 * _drift(len(f0), 6, rng)
        out += np.interp(at, frame_at, amp) * np.cos(k * angle + np.interp(at, frame_at, turn))
    return out, angle


def _noise(env, share, bin_hz, samples, rng):
    """White noise shaped by the envelope times the noise share, frame by frame."""
    hop = int(FRAME_S * RATE)
    size = hop * 4
    white = rng.normal(size=samples + 2 * size)
    freqs = np.arange(size // 2 + 1) * RATE / size
    window = np.sqrt(np.hanning(size + 1)[:size])
    out = np.zeros(samples + 2 * size)
    low = np.minimum(freqs / bin_hz, env.shape[1] - 1.001)
    i, part = low.astype(int), low % 1
    for r in range(len(env)):
        start = int(r * FRAME_S * RATE) - size // 2 + size
        if start + size > len(out):
            break
        log = env[r, i] * (1 - part) + env[r, i + 1] * part
        density = np.exp(log) * share[r](freqs) * (freqs < 15500)
        spectrum = np.fft.rfft(white[start:start + size] * window)
        shaped = np.fft.irfft(spectrum * np.sqrt(density * RATE / 2), size)
        out[start:start + size] += shaped * window / 2
    return out[size:size + samples]


def _effort_tilt(freqs, level_db):
    """The dB by which soft singing is darker than loud singing (level against the loudest)."""
    return np.clip(level_db, -14, 0) * .16 * np.clip(np.log2(np.maximum(freqs, 1) / 600), 0, 3.3)


def _projection(freqs):
    """How much (0..1) each frequency takes part in the projection of a singing voice."""
    rise = np.clip(np.log2(np.maximum(freqs, 1) / 600), 0, 1)
    fall = 1 - np.clip(np.log2(np.maximum(freqs, 1) / 4500), 0, 1)
    return rise * fall


def _sung_envelope(spoken, source, formants):
    """The log envelope at spoken frames `source`, its frequencies scaled by `formants` a frame."""
    frames = np.clip(source, 0, len(spoken) - 1)[:, None]
    bins = np.minimum(np.arange(spoken.shape[1]) / formants[:, None], spoken.shape[1] - 1)
    at = np.stack((np.broadcast_to(frames, bins.shape), bins))
    return ndimage.map_coordinates(spoken, at, order=1, mode="nearest")


def _frames(phrase, singer, notes, rng):
    """Sung frames of a phrase: times, pitch, log envelope, (voicing, buzz), a bin's Hz."""
    _, rate, phones, spoken = speak(phrase.words)
    bin_hz = rate / FFT
    placed = _place(phones, notes)
    times = np.arange(placed[0][1] - .05, placed[-1][2] + .15, FRAME_S)
    source = _warp(placed, times) / FRAME_S
    drift = 1 + .012 * _drift(len(times), .7, rng)
    env = _sung_envelope(spoken, source, singer.formants * drift)
    f0 = _pitch_track(times, notes, singer, rng)
    voiced, buzzed = _voicing(times, placed)
    freqs = np.arange(env.shape[1]) * bin_hz
    shine = singer.projection_db * voiced[:, None] * _projection(freqs)
    env = env + shine * DB
    power = _power_db(env, f0, bin_hz)
    db = _levels_db(times, notes, placed, power, phrase.level_db, rng)
    env = env + (db[:, None] + _effort_tilt(freqs, phrase.level_db)) * DB
    held = _held_back_db(times, notes, placed, env, bin_hz, phrase.level_db)
    env = env + held[:, None] * DB
    edge = _glide(times, placed[0][1] - .02, .04) * (1 - _glide(times, placed[-1][2] + .05, .12))
    env = env + np.log(np.maximum(edge, 1e-6))[:, None] * 2
    return times, f0, env, (voiced, buzzed), bin_hz


def _timed(phrase, singer, rng):
    """The phrase's notes in seconds: (start, end, pitch, change or None, second pitch or None)."""
    out = []
    for beat, length, pitch, *bend in phrase.notes:
        start = seconds(phrase.bar * 4 + beat) + (singer.late_ms
                                                  + rng.normal(0, singer.scatter_ms)) / 1000
        out.append((start, start + seconds(length), pitch,
                    seconds(bend[0]) if bend else None, bend[1] if bend else None))
    return out


def sing_phrase(phrase, singer, number):
    """One sung phrase: (start in seconds, samples)."""
    rng = np.random.default_rng((singer.seed, number))
    notes = _timed(phrase, singer, rng)
    times, f0, env, (voiced, buzzed), bin_hz = _frames(phrase, singer, notes, rng)
    samples = int(len(times) * FRAME_S * RATE)

    def share_at(freqs):
        return _noise_share(freqs, buzzed, singer.breath)

    tone, angle = _harmonics(env, _minimum_phase(env), f0, share_at, voiced, bin_hz, samples, rng)
    shares = [lambda f, v=v, b=b: (1 - v) * _turbulence(f) + v * _noise_share(f, b, singer.breath)
              for v, b in zip(voiced, buzzed)]
    hiss = _noise(env, shares, bin_hz, samples, rng)
    pulse = np.interp(np.arange(samples), np.arange(len(voiced)) * FRAME_S * RATE, voiced)
    return times[0], tone + hiss * (1 + .5 * pulse * np.cos(angle))


def breath(level_db, seconds_long, rng):
    """An intake of breath: noise between 800 Hz and 7 kHz that swells and stops."""
    n = int(seconds_long * RATE)
    noise = signal.sosfilt(signal.butter(1, (900, 6500), "band", fs=RATE, output="sos"),
                           rng.normal(size=n))
    u = np.linspace(0, 1, n)
    return noise * u ** 1.3 * np.clip((1 - u) * 8, 0, 1) * gain(level_db)


def sing(phrases, singer, samples, breaths_db=None):
    """All phrases of a part on one track of `samples` samples; breaths at a level in dBFS."""
    out = np.zeros(samples)
    rng = np.random.default_rng((singer.seed, 999))
    for number, phrase in enumerate(phrases):
        start, audio = sing_phrase(phrase, singer, number)
        _add(out, audio, start)
        if breaths_db is not None:
            length = rng.uniform(.22, .34)
            _add(out, breath(breaths_db + rng.normal(0, 2), length, rng), start - length - .03)
    return out


def _add(out, audio, start_s):
    """Adds audio into a track at a time in seconds, cut at the track's ends."""
    at = max(0, int(start_s * RATE))
    audio = audio[:len(out) - at]
    out[at:at + len(audio)] += audio

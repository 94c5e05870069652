# SPDX-License-Identifier: Apache-2.0
"""Writes a standard MIDI file and has fluidsynth play it with a sound font."""
import struct
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile

TICKS = 960  # per beat


def _variable(value):
    """A MIDI variable-length quantity."""
    out = [value & 0x7F]
    while value > 0x7F:
        value >>= 7
        out.append((value & 0x7F) | 0x80)
    return bytes(reversed(out))


def _events(notes, channel):
    """Sorted (tick, rank, message) triples; a note's end sorts before another's start."""
    out = []
    for n in notes:
        start, end = round(n.beat * TICKS), round((n.beat + n.length) * TICKS)
        out.append((start, 1, bytes((0x90 | channel, n.pitch, n.velocity))))
        out.append((max(end, start + 1), 0, bytes((0x80 | channel, n.pitch, 0))))
    return sorted(out)


def midi_bytes(notes, program, bpm, drums=False):
    """A one-track MIDI file as bytes; `program` is the 0-based patch, or the kit for drums."""
    channel = 9 if drums else 0
    tempo = round(60_000_000 / bpm)
    track = b"\x00\xff\x51\x03" + tempo.to_bytes(3, "big")
    track += b"\x00" + bytes((0xC0 | channel, program))
    now = 0
    for tick, _, message in _events(notes, channel):
        track += _variable(tick - now) + message
        now = tick
    track += b"\x00\xff\x2f\x00"
    header = b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS)
    return header + b"MTrk" + struct.pack(">I", len(track)) + track


def play(notes, program, bpm, font, rate, samples, drums=False):
    """The notes as fluidsynth plays them, dry: a (samples, 2) array at `rate` Hz."""
    with tempfile.TemporaryDirectory() as folder:
        mid, wav = Path(folder, "part.mid"), Path(folder, "part.wav")
        mid.write_bytes(midi_bytes(notes, program, bpm, drums))
        subprocess.run(["fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", "0.4",
                        "-r", str(rate), "-O", "s24", "-T", "wav", "-F", str(wav), font, str(mid)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        audio, _ = soundfile.read(wav, always_2d=True)
    out = np.zeros((samples, 2))
    out[:min(samples, len(audio))] = audio[:samples]
    return out

# SPDX-License-Identifier: Apache-2.0
"""Makes the demo song: renders every track, puts the deliberate faults in, writes the files.

Usage: /usr/bin/python3 compose.py [--out DIR] [--clean] [--font FILE]
"""
import argparse
import json
from pathlib import Path

import numpy as np
import soundfile

import faults
import parts
import score
from dsp import RATE, gain

FONT = "/usr/share/sounds/sf2/FluidR3_GM.sf2"  # Debian package fluid-soundfont-gm
LICENCE = "CC0-1.0"
STEMS = score.TITLE  # the folder bears the song's title
PEAK_LIMIT_DBFS = -0.5
# 16-bit samples are rounded to multiples of a step so that the files stay small: 14 bits' worth,
# 13 for the two tracks that are mostly noise; the rounding stays 30 dB or more below each track
STEP, COARSE_STEPS = 4, {"05 HiHat": 8, "07 Overheads": 8}

ROLES = {
    "01 Kick In": "kick drum, microphone inside",
    "02 Kick Out": "kick drum, microphone in front, 0.34 ms behind Kick In",
    "03 Snare Top": "snare drum from above",
    "04 Snare Bottom": "snare wires from below, polarity already matched to Snare Top",
    "05 HiHat": "hi-hat",
    "06 Toms": "all toms",
    "07 Overheads": "stereo pair over the drums: cymbals and the room",
    "08 Bass DI": "electric bass",
    "09 Gtr Rhythm 1": "strummed electric guitar, through an amplifier",
    "10 Gtr Rhythm 2": "picked guitar, a different performance",
    "11 EPiano": "electric piano with stereo tremolo",
    "12 Pad": "strings and pad",
    "13 BV 1": "backing voices, upper part, three singers",
    "14 BV 2": "backing voices, lower part, three singers",
    "15 Lead Vox": "lead voice",
    "16 Click": "metronome; not part of the music",
}


def song_json(rough):
    """The description of the session, with the faults as ground truth."""
    stems = []
    for name, audio in rough.items():
        wrong = [{"heard": f.heard, "kind": f.kind, **f.amounts}
                 for f in faults.FAULTS if f.track == name]
        stems.append({"file": f"{STEMS}/{name}.flac", "channels": 1 if audio.ndim == 1 else 2,
                      "peak_dbfs": round(20 * np.log10(np.abs(audio).max()), 1),
                      "role": ROLES[name], "faults": wrong})
    seconds = {name: [round(score.seconds(4 * a), 3), round(score.seconds(4 * b), 3)]
               for name, (a, b) in score.SECTIONS.items()}
    seconds["ending"][1] = score.LENGTH_S
    return {"title": score.TITLE, "bpm": score.BPM, "key": score.KEY, "meter": "4/4",
            "licence": LICENCE, "sample_rate_hz": RATE, "bits": 16,
            "length_s": score.LENGTH_S, "sections_s": seconds,
            "lyric": [p.words for p in score.LEAD], "stems": stems}


def write_stems(tracks, folder):
    """16-bit FLAC files, rounded; refuses a track whose peak is over PEAK_LIMIT_DBFS."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, audio in tracks.items():
        peak = np.abs(audio).max()
        if peak > gain(PEAK_LIMIT_DBFS):
            raise ValueError(f"{name} peaks at {20 * np.log10(peak):.2f} dBFS")
        step = COARSE_STEPS.get(name, STEP)
        whole = (np.round(audio * 32767 / step) * step).astype(np.int16)
        soundfile.write(folder / f"{name}.flac", whole, RATE, "PCM_16")


def main():
    """Renders the song into a folder."""
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=here, help="folder for the stems and song.json")
    parser.add_argument("--font", default=FONT, help="General MIDI sound font")
    parser.add_argument("--clean", action="store_true",
                        help="leave the faults out; writes into clean/ instead")
    args = parser.parse_args()
    clean = parts.record(args.font)
    tracks = clean if args.clean else faults.roughen(clean)
    write_stems(tracks, args.out / ("clean" if args.clean else STEMS))
    if not args.clean:
        text = json.dumps(song_json(tracks), indent=2) + "\n"
        (args.out / "song.json").write_text(text)


if __name__ == "__main__":
    main()

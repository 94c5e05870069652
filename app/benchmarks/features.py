"""Spectral features of a file by numpy: what w3 computes, for its timing and to hold its numbers against."""
import sys

import numpy as np
import scipy.fft
import soundfile

LENGTH, HOP, CHUNK, MELS = 2048, 512, 1024, 128
samples, rate = soundfile.read(sys.argv[1], dtype="float32", always_2d=True)
mono = samples.mean(axis=1)
padded = np.pad(mono, LENGTH // 2, mode="reflect")
frames = np.lib.stride_tricks.sliding_window_view(padded, LENGTH)[::HOP]
window = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(LENGTH) / LENGTH)).astype("float32")
hertz = (np.arange(LENGTH // 2 + 1) * rate / LENGTH).astype("float32")
top = 2595 * np.log10(1 + rate / 2 / 700)
edges = 700 * (10 ** (np.linspace(0, top, MELS + 2) / 2595) - 1)
low, mid, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
mel = np.maximum(0, np.minimum((hertz - low) / (mid - low), (high - hertz) / (high - mid))).astype("float32")
centres = 1000 * 2 ** (np.arange(-17, 14)[:, None] / 3)
thirds = ((hertz >= centres * 2 ** (-1 / 6)) & (hertz < centres * 2 ** (1 / 6))).astype("float32")
means, last = [], None
for start in range(0, len(frames), CHUNK):
    cut = frames[start:start + CHUNK]
    magnitude = np.abs(scipy.fft.rfft(cut * window, axis=1, workers=1))
    power = magnitude * magnitude
    mel_db = 10 * np.log10(np.maximum(power @ mel.T, 1e-10))
    third_db = 10 * np.log10(np.maximum(power @ thirds.T, 1e-10))
    total = magnitude.sum(axis=1) + 1e-12
    centroid = magnitude @ hertz / total
    flatness = np.exp(np.log(power + 1e-10).mean(axis=1)) / (power.mean(axis=1) + 1e-10)
    rolloff = hertz[(np.cumsum(magnitude, axis=1) >= 0.85 * total[:, None]).argmax(axis=1)]
    crest = np.abs(cut).max(axis=1) / np.sqrt((cut * cut).mean(axis=1) + 1e-12)
    rise = np.diff(mel_db, axis=0, prepend=mel_db[:1] if last is None else last)
    last = mel_db[-1:]
    means.append([value.mean() for value in (mel_db, third_db, centroid, flatness, rolloff, crest, np.maximum(rise, 0))])
print(np.mean(means, axis=0).tolist())

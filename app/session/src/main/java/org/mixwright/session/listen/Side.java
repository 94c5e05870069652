package org.mixwright.session.listen;

/** One of the four versions that one can switch between while the music goes on. */
public enum Side { A, B, C, D }

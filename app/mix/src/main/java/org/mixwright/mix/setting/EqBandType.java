package org.mixwright.mix.setting;

/** The shapes an EQ band can have. */
public enum EqBandType { BELL, LOW_SHELF, HIGH_SHELF }

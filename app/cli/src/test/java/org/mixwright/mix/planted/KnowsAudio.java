package org.mixwright.mix.planted;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.processor.planted.LooseKernel;

/** Planted: the language leans on a room, and in a circle. */
public record KnowsAudio(AudioBlock block, LooseKernel kernel) {
}

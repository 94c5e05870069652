package org.mixwright.audio.processor.planted;

import ai.djl.Model;
import org.bytedeco.javacpp.Pointer;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.planted.KnowsAudio;

/** Planted: a kernel that sees a move, a model and a decoder, and counts on the machine's sine. */
public record LooseKernel(Move move, Model model, Pointer pointer, KnowsAudio circle) {
    public double phase(double angle) {
        return Math.sin(angle);
    }
}

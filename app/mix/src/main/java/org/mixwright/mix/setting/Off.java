package org.mixwright.mix.setting;

/** A slot that is not in use: it leaves the signal alone. */
public record Off() implements Setting {
    public static final Off OFF = new Off();
}

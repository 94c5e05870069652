package org.mixwright.session.listen;

/** One of the four places of a desk that hold a version each, to switch between while the music goes on. */
public enum Scene { A, B, C, D }

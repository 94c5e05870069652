/** Trains the mix model with DJL, judges it song by song, and writes it as ONNX with its card. */
package org.mixwright.models;

/**
 * The nouns that everything audible is made of: blocks, formats, sources and sinks, and a crew of threads. Knows no file,
 * no processor and no setting of a desk.
 */
package org.mixwright.audio;

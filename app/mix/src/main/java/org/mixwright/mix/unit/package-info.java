/** Quantities with their units, and how they read on a desk. Knows nothing else of the program. */
package org.mixwright.mix.unit;

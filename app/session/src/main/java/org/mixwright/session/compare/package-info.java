/**
 * Two states of a mix heard against each other at one loudness: which match a comparison gets and why, what both sides measure
 * on the stretch that is heard, the gain that follows for each, and blind trials. Needs no screen and changes nothing.
 */
package org.mixwright.session.compare;

/**
 * The desk at work: stems through their strips into the mix bus. Knows settings, but no move, no decision and no file.
 */
package org.mixwright.audio.render;

/**
 * What a desk can be set to: one table of parameters, a setting for each slot, strips and the desk. Knows no audio and
 * no move.
 */
package org.mixwright.mix.setting;

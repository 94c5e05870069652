/**
 * Filters: their design and their running, apart from each other. Knows frequencies and gains, no strip and no slot.
 */
package org.mixwright.audio.filter;

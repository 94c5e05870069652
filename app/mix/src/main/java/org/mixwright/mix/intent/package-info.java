/** What a person wants of a mix before anything is suggested. Knows no audio and no model. */
package org.mixwright.mix.intent;

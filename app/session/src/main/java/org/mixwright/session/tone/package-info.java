/** Tonal balances that a mix can be held against: those of references, and what is published of finished music. */
package org.mixwright.session.tone;

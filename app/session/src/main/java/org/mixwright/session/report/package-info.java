/**
 * A session, or the mix that came out of one, as one HTML page with plots. Reads what was measured; measures nothing itself.
 */
package org.mixwright.session.report;

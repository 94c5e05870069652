/**
 * The report of a mix as one HTML page with plots. Reads a session and what came out of it; measures nothing itself.
 */
package org.mixwright.session.report;

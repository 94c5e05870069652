/**
 * A song being mixed and the steps from stems to a mix: read, suggest, render. Knows everything below, but no command
 * line and no screen.
 */
package org.mixwright.session;

/** Controls and plots of a mixing desk that know nothing of sessions: they could live in a library of their own. */
package org.mixwright.desktop.control;

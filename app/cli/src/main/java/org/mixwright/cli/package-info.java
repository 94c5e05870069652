/** The command line: one class a command. It shows what the session did and mixes nothing itself. */
package org.mixwright.cli;

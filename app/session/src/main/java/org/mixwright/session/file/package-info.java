/** A session as JSON and back. Knows how things are named in files; decides nothing about a mix. */
package org.mixwright.session.file;

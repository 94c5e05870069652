/**
 * What the review pane shows and what can be done in it, without anything that is drawn: observable, and tested without a window.
 * The session stays the only truth; everything here follows from it.
 */
package org.mixwright.desktop.model;

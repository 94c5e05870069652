/** The desktop: opens the window and joins models and views. */
package org.mixwright.desktop;

/** The visible parts of the window, one class each. They bind to the models and decide nothing. */
package org.mixwright.desktop.view;

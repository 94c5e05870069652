/** The corpora that models learn from: read, cleaned, counted. */
package org.mixwright.trainingdata;

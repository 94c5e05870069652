/**
 * From what was measured to what is proposed. The model lives behind {@link org.mixwright.advisor.MixModel}; nothing outside
 * of this package touches DJL or a tensor.
 */
package org.mixwright.advisor;

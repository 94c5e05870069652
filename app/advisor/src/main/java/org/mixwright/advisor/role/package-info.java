/** What a track plays, from its name and its sound. */
package org.mixwright.advisor.role;

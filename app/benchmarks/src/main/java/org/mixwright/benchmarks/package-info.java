/** Whole-program workloads, timed beside other programs, and single kernels under JMH. Nothing here is part of the product. */
package org.mixwright.benchmarks;

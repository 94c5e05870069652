/**
 * One planner for each kind of move: holds the model's belief against the measurement, and proposes a move or none. To change
 * when a move is made, or what its reason says, look here.
 */
package org.mixwright.advisor.plan;

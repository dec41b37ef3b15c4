/**
 * A simulated BlueConic tenant to test and try applications against: embedded by
 * {@link io.github.blueconic4j.simulator.SimulatedTenant}, standalone by {@link io.github.blueconic4j.simulator.Main}. Only this
 * package is the simulator's interface; the packages below it may change at any release.
 */
package io.github.blueconic4j.simulator;

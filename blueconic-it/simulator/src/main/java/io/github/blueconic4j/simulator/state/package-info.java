/** What the simulated tenant knows: seeded, changed by writes. Internal: not part of the simulator's interface. */
package io.github.blueconic4j.simulator.state;

/** The operations of the REST API v2, tokens and the control endpoint. Internal: not part of the simulator's interface. */
package io.github.blueconic4j.simulator.rest;

/** HTTP/1.1 on plain sockets. Internal: not part of the simulator's interface. */
package io.github.blueconic4j.simulator.http;

/**
 * Observes the calls of this library. Start with {@link io.github.blueconic4j.cdi.call.CallListener}: a CDI bean of the
 * application that is told before and after each attempt of each call.
 */
package io.github.blueconic4j.cdi.call;

package io.github.blueconic4j.it.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A bean of an application that wants more than the library does: MicroProfile Fault Tolerance around its calls. */
@ApplicationScoped
public class ShieldedSegments {

    @Inject
    @RestClient
    SegmentsApi segments;

    @Timeout(5000)
    @Bulkhead(20)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failOn = {BlueConicException.class, TimeoutException.class},
            skipOn = {
                InvalidRequestException.class,
                PermissionDeniedException.class,
                ResourceNotFoundException.class,
                TooManyEntriesException.class
            })
    public SegmentPage list() {
        return segments.list(0L, 100L, List.of());
    }
}

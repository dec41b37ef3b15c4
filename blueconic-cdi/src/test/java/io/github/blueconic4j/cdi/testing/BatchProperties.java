package io.github.blueconic4j.cdi.testing;

import java.util.Map;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;

/** What a batch container provides: the properties that the job gives to the artefact that it looks up. */
@ApplicationScoped
public class BatchProperties {

    private Map<String, String> ofNext = Map.of();

    void ofNext(Map<String, String> properties) {
        this.ofNext = properties;
    }

    @Produces
    @Dependent
    @BatchProperty
    String property(InjectionPoint where) {
        return ofNext.get(
                where.getAnnotated().getAnnotation(BatchProperty.class).name());
    }
}

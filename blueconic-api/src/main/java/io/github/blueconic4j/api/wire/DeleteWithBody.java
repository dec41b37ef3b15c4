package io.github.blueconic4j.api.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.HttpMethod;

/**
 * Marks a method whose request is a DELETE with a body. It stands in place of {@link jakarta.ws.rs.DELETE}, of which
 * Jersey drops the body before any filter runs. Jersey takes the simple name of this annotation as the HTTP method;
 * {@link DeleteBody} sets the right one.
 */
@HttpMethod(HttpMethod.DELETE)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DeleteWithBody {}

package io.github.blueconic4j.api.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * Stands on every interface of this library. With blueconic-cdi it binds the interceptor that repeats a call after a
 * refused token and turns every failure into a {@code BlueConicException}; without it the annotation has no effect.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Guarded {}

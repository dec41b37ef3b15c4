package io.github.blueconic4j.api.wire;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;

import io.github.blueconic4j.api.common.ParameterText;

/**
 * Writes query parameters that have a text of their own. It must know no type that stands directly among the
 * parameters of a method: RESTEasy drops the other parameters of a call once it has converted one.
 */
public final class QueryValues implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return ParameterText.class.isAssignableFrom(rawType) ? new Text<>() : null;
    }

    private static final class Text<T> implements ParamConverter<T> {

        @Override
        public String toString(T value) {
            return ((ParameterText) value).parameterText();
        }

        @Override
        public T fromString(String value) {
            throw new UnsupportedOperationException("a client only writes parameters");
        }
    }
}

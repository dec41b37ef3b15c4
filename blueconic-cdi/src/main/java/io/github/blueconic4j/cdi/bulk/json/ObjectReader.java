package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;

/** Reads one object of which the parser has seen the opening brace, up to its closing one. */
@FunctionalInterface
interface ObjectReader<T> {

    T read(JsonParser json) throws IOException;
}

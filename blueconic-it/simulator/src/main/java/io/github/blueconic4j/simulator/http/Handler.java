package io.github.blueconic4j.simulator.http;

/** Answers one request. */
@FunctionalInterface
public interface Handler {
    HttpResponse handle(HttpRequest request);
}

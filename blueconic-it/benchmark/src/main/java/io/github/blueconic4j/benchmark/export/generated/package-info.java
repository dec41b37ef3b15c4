/**
 * Models in the manner of openapi-generator for a MicroProfile client with JSON-B, not its output: classes with getters and
 * setters, in the shape of BlueConic's document.
 */
package io.github.blueconic4j.benchmark.export.generated;

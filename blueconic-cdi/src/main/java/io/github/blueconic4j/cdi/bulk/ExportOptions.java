package io.github.blueconic4j.cdi.bulk;

import java.util.OptionalInt;

import io.github.blueconic4j.cdi.config.Tenant;

/**
 * What exports of all kinds have in common.
 *
 * @param pageSize empty where the configuration decides
 * @param gzip whether a sink gets it packed
 * @param queryHash SHA-256, in hex, of all that decides who comes, and with what: not of the page size
 */
public record ExportOptions(Tenant tenant, OptionalInt pageSize, boolean gzip, String queryHash) {}

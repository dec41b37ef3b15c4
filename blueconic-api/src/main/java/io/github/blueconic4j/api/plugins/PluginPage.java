package io.github.blueconic4j.api.plugins;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record PluginPage(List<Plugin> plugins, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Plugin> {

    @Override
    public List<Plugin> plugins() {
        return Absent.asEmpty(plugins);
    }

    @Override
    public List<Plugin> items() {
        return plugins();
    }
}

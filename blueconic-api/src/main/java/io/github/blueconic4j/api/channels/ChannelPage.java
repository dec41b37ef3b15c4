package io.github.blueconic4j.api.channels;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record ChannelPage(
        List<Channel> channels, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Channel> {

    @Override
    public List<Channel> channels() {
        return Absent.asEmpty(channels);
    }

    @Override
    public List<Channel> items() {
        return channels();
    }
}

package io.github.blueconic4j.api.properties;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Link;

/** The links of a page of properties, which BlueConic wraps in an object. */
public record PageLinks(List<Link> links) {

    @Override
    public List<Link> links() {
        return Absent.asEmpty(links);
    }
}

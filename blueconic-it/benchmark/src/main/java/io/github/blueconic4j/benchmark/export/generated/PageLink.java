package io.github.blueconic4j.benchmark.export.generated;

import jakarta.json.bind.annotation.JsonbProperty;

/** A link of a page. */
public class PageLink {

    @JsonbProperty("href")
    private String href;

    @JsonbProperty("rel")
    private String rel;

    @JsonbProperty("type")
    private String type;

    public String getHref() {
        return href;
    }

    public void setHref(String href) {
        this.href = href;
    }

    public String getRel() {
        return rel;
    }

    public void setRel(String rel) {
        this.rel = rel;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}

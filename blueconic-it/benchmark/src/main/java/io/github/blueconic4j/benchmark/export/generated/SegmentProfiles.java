package io.github.blueconic4j.benchmark.export.generated;

import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** A page of profiles. */
public class SegmentProfiles {

    @JsonbProperty("cursor")
    private String cursor;

    @JsonbProperty("itemsPerPage")
    private Integer itemsPerPage;

    @JsonbProperty("links")
    private List<PageLink> links;

    @JsonbProperty("nextCursor")
    private String nextCursor;

    @JsonbProperty("profiles")
    private List<ProfileModel> profiles;

    @JsonbProperty("totalPages")
    private Integer totalPages;

    @JsonbProperty("totalResults")
    private Integer totalResults;

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public Integer getItemsPerPage() {
        return itemsPerPage;
    }

    public void setItemsPerPage(Integer itemsPerPage) {
        this.itemsPerPage = itemsPerPage;
    }

    public List<PageLink> getLinks() {
        return links;
    }

    public void setLinks(List<PageLink> links) {
        this.links = links;
    }

    public String getNextCursor() {
        return nextCursor;
    }

    public void setNextCursor(String nextCursor) {
        this.nextCursor = nextCursor;
    }

    public List<ProfileModel> getProfiles() {
        return profiles;
    }

    public void setProfiles(List<ProfileModel> profiles) {
        this.profiles = profiles;
    }

    public Integer getTotalPages() {
        return totalPages;
    }

    public void setTotalPages(Integer totalPages) {
        this.totalPages = totalPages;
    }

    public Integer getTotalResults() {
        return totalResults;
    }

    public void setTotalResults(Integer totalResults) {
        this.totalResults = totalResults;
    }
}

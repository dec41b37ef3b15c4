package io.github.blueconic4j.api.contract;

import java.time.Instant;
import java.time.LocalDate;

import io.github.blueconic4j.api.auditevents.AuditEventQuery;
import io.github.blueconic4j.api.channels.ChannelType;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.api.plugins.PluginQuery;
import io.github.blueconic4j.api.profiles.EventFilter;
import io.github.blueconic4j.api.profiles.ProfilePart;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.properties.FilterType;
import io.github.blueconic4j.api.properties.PropertyQuery;
import io.github.blueconic4j.api.recommendations.RecommendationQuery;
import io.github.blueconic4j.api.reporting.DialogueReportQuery;
import io.github.blueconic4j.api.segments.SegmentProfilePart;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.stores.FilterOperator;
import io.github.blueconic4j.api.stores.StoreItemFilter;
import io.github.blueconic4j.api.stores.StoreItemQuery;

/** Query objects with every parameter set. */
final class Queries {

    private static final Instant FROM = Instant.parse("2024-02-03T04:05:06Z");
    private static final Instant TO = Instant.parse("2024-03-04T05:06:07Z");
    private static final EventFilter EVENTS = EventFilter.ofTypes("order", "visit")
            .properties("total", "product")
            .atMost(9)
            .from(FROM)
            .to(TO);

    private Queries() {}

    static AuditEventQuery auditEvents() {
        return AuditEventQuery.builder().fromDate(FROM).count(7).build();
    }

    static GroupQuery groups() {
        return GroupQuery.builder()
                .refinement(Refinement.property("city").containsAny("Nijmegen", "'s-Hertogenbosch"))
                .cursor("c/u+r=s")
                .count(7)
                .maxHitsAllowed(70)
                .properties("city", "zip")
                .build();
    }

    static InteractionQuery interactions() {
        return InteractionQuery.builder()
                .profile("p1")
                .url("https://example.com/?a=b&c")
                .referer("https://example.org/")
                .channelId("c1")
                .build();
    }

    static PluginQuery plugins() {
        return PluginQuery.builder()
                .startIndex(0)
                .count(7)
                .filterType("listener")
                .onlyWithPermission(true)
                .includeGallery(false)
                .locale("nl_NL")
                .channelTypes(ChannelType.EMAIL, ChannelType.MOBILE)
                .build();
    }

    @SuppressWarnings("deprecation") // there is a parameter for it
    static ProfileQuery profile() {
        return ProfileQuery.builder()
                .expand(ProfilePart.PERMISSIONS)
                .collapse(ProfilePart.SEGMENTS)
                .properties("email", "name")
                .profileProperties("email", "name")
                .groupProperties("city")
                .events(EVENTS)
                .build();
    }

    static PropertyQuery properties() {
        return PropertyQuery.builder()
                .filterType(FilterType.EMAIL)
                .filterType(FilterType.SELECT)
                .filterValue("mail")
                .groupTypeId("company")
                .startIndex(0)
                .count(7)
                .build();
    }

    static DialogueReportQuery report() {
        return DialogueReportQuery.builder()
                .dialogueIds("d1", "d2")
                .startDate(LocalDate.of(2024, 2, 3))
                .endDate(LocalDate.of(2024, 3, 4))
                .excludeControlGroup(true)
                .addRatios("CTR")
                .build();
    }

    @SuppressWarnings("deprecation") // there is a parameter for it
    static SegmentProfileQuery segmentProfiles() {
        return SegmentProfileQuery.builder()
                .cursor("c/u+r=s")
                .count(7)
                .maxHitsAllowed(70)
                .properties("email", "name")
                .profileProperties("email", "name")
                .groupProperties("city")
                .refinement(Refinement.property("email").notEmpty())
                .expand(SegmentProfilePart.GROUPS)
                .events(EVENTS)
                .audience("a1")
                .autoCommit(true)
                .trackProperties("email")
                .trackPropertiesModifiedSince(FROM)
                .trackPropertyChangesInNumberOfDays(3)
                .build();
    }

    static StoreItemQuery items() {
        return StoreItemQuery.builder()
                .filter(StoreItemFilter.of("price", FilterOperator.GREATER_OR_EQUAL, 3))
                .filter(StoreItemFilter.of("category", FilterOperator.EQUAL, "a & b"))
                .startIndex(0)
                .count(7)
                .build();
    }

    static RecommendationQuery recommendations() {
        return RecommendationQuery.builder("s1")
                .profileId("p1")
                .itemId("i1")
                .frequencyCap(3)
                .imageWidth(30)
                .imageHeight(40)
                .manualViewCounting(true)
                .build();
    }
}

package io.github.blueconic4j.cdi.client;

import java.util.List;

import io.github.blueconic4j.api.auditevents.AuditEventsApi;
import io.github.blueconic4j.api.channels.ChannelsApi;
import io.github.blueconic4j.api.connections.ConnectionsApi;
import io.github.blueconic4j.api.dialogues.DialoguesApi;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.grouptypes.GroupTypesApi;
import io.github.blueconic4j.api.interactionevents.InteractionEventsApi;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.lifecycles.LifecyclesApi;
import io.github.blueconic4j.api.listeners.ListenersApi;
import io.github.blueconic4j.api.models.ModelsApi;
import io.github.blueconic4j.api.notebooks.NotebooksApi;
import io.github.blueconic4j.api.objectives.ObjectivesApi;
import io.github.blueconic4j.api.pageviewevents.PageviewEventsApi;
import io.github.blueconic4j.api.plugins.PluginsApi;
import io.github.blueconic4j.api.profileevents.ProfileEventsApi;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.properties.PropertiesApi;
import io.github.blueconic4j.api.recommendations.RecommendationsApi;
import io.github.blueconic4j.api.reporting.ReportingApi;
import io.github.blueconic4j.api.roles.RolesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.stores.StoresApi;
import io.github.blueconic4j.api.timelineeventrollups.TimelineEventRollupsApi;
import io.github.blueconic4j.api.timelineeventtypes.TimelineEventTypesApi;
import io.github.blueconic4j.api.urlmappings.UrlMappingsApi;
import io.github.blueconic4j.api.users.UsersApi;

/** The interfaces of blueconic-api. */
public final class ApiInterfaces {

    public static final List<Class<?>> ALL = List.of(
            AuditEventsApi.class,
            ChannelsApi.class,
            ConnectionsApi.class,
            DialoguesApi.class,
            GroupsApi.class,
            GroupTypesApi.class,
            InteractionEventsApi.class,
            InteractionsApi.class,
            LifecyclesApi.class,
            ListenersApi.class,
            ModelsApi.class,
            NotebooksApi.class,
            ObjectivesApi.class,
            PageviewEventsApi.class,
            PluginsApi.class,
            ProfileEventsApi.class,
            ProfilesApi.class,
            PropertiesApi.class,
            RecommendationsApi.class,
            ReportingApi.class,
            RolesApi.class,
            SegmentsApi.class,
            StoresApi.class,
            TimelineEventRollupsApi.class,
            TimelineEventTypesApi.class,
            UrlMappingsApi.class,
            UsersApi.class);

    private ApiInterfaces() {}
}

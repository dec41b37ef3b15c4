package io.github.blueconic4j.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

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
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** All 27 clients, as an application injects them. */
@Dependent
public class Clients {

    @Inject
    @RestClient
    AuditEventsApi auditEvents;

    @Inject
    @RestClient
    ChannelsApi channels;

    @Inject
    @RestClient
    ConnectionsApi connections;

    @Inject
    @RestClient
    DialoguesApi dialogues;

    @Inject
    @RestClient
    GroupsApi groups;

    @Inject
    @RestClient
    GroupTypesApi groupTypes;

    @Inject
    @RestClient
    InteractionEventsApi interactionEvents;

    @Inject
    @RestClient
    InteractionsApi interactions;

    @Inject
    @RestClient
    LifecyclesApi lifecycles;

    @Inject
    @RestClient
    ListenersApi listeners;

    @Inject
    @RestClient
    ModelsApi models;

    @Inject
    @RestClient
    NotebooksApi notebooks;

    @Inject
    @RestClient
    ObjectivesApi objectives;

    @Inject
    @RestClient
    PageviewEventsApi pageviewEvents;

    @Inject
    @RestClient
    PluginsApi plugins;

    @Inject
    @RestClient
    ProfileEventsApi profileEvents;

    @Inject
    @RestClient
    ProfilesApi profiles;

    @Inject
    @RestClient
    PropertiesApi properties;

    @Inject
    @RestClient
    RecommendationsApi recommendations;

    @Inject
    @RestClient
    ReportingApi reporting;

    @Inject
    @RestClient
    RolesApi roles;

    @Inject
    @RestClient
    SegmentsApi segments;

    @Inject
    @RestClient
    StoresApi stores;

    @Inject
    @RestClient
    TimelineEventRollupsApi timelineEventRollups;

    @Inject
    @RestClient
    TimelineEventTypesApi timelineEventTypes;

    @Inject
    @RestClient
    UrlMappingsApi urlMappings;

    @Inject
    @RestClient
    UsersApi users;
}

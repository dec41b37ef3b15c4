package io.github.blueconic4j.cdi.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

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
import io.github.blueconic4j.cdi.config.Tenant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Produces the clients that applications inject: those of the default tenant. As an alternative it wins over the beans
 * that the container makes of the same interfaces, so that calls never enter the container's client; see docs/decisions.
 */
@Alternative
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
@ApplicationScoped
public class ClientProducers {

    @Inject
    TenantRuntimes tenants;

    private <T> T client(Class<T> type) {
        return tenants.get(Tenant.DEFAULT).clients().get(type);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public AuditEventsApi auditEvents() {
        return client(AuditEventsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ChannelsApi channels() {
        return client(ChannelsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ConnectionsApi connections() {
        return client(ConnectionsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public DialoguesApi dialogues() {
        return client(DialoguesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public GroupsApi groups() {
        return client(GroupsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public GroupTypesApi groupTypes() {
        return client(GroupTypesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public InteractionEventsApi interactionEvents() {
        return client(InteractionEventsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public InteractionsApi interactions() {
        return client(InteractionsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public LifecyclesApi lifecycles() {
        return client(LifecyclesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ListenersApi listeners() {
        return client(ListenersApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ModelsApi models() {
        return client(ModelsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public NotebooksApi notebooks() {
        return client(NotebooksApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ObjectivesApi objectives() {
        return client(ObjectivesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public PageviewEventsApi pageviewEvents() {
        return client(PageviewEventsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public PluginsApi plugins() {
        return client(PluginsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ProfileEventsApi profileEvents() {
        return client(ProfileEventsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ProfilesApi profiles() {
        return client(ProfilesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public PropertiesApi properties() {
        return client(PropertiesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public RecommendationsApi recommendations() {
        return client(RecommendationsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public ReportingApi reporting() {
        return client(ReportingApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public RolesApi roles() {
        return client(RolesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public SegmentsApi segments() {
        return client(SegmentsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public StoresApi stores() {
        return client(StoresApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public TimelineEventRollupsApi timelineEventRollups() {
        return client(TimelineEventRollupsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public TimelineEventTypesApi timelineEventTypes() {
        return client(TimelineEventTypesApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public UrlMappingsApi urlMappings() {
        return client(UrlMappingsApi.class);
    }

    @Produces
    @RestClient
    @ApplicationScoped
    public UsersApi users() {
        return client(UsersApi.class);
    }
}

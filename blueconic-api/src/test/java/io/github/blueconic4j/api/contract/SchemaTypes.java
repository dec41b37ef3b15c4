package io.github.blueconic4j.api.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Which type stands for which schema of BlueConic's document: what is read first, then what is sent. */
final class SchemaTypes {

    private static final String TABLE =
            """
            AbstractBaseBean: ProfileReference
            AuditEntryBean: AuditEvent
            AuditEntryObjectBean: NamedReference
            AuditEventsBean: AuditEventList
            BlueConicUserBean: User
            Boost: Boost
            BulkGroupInputEntry: GroupChange
            BulkGroupResultBean: GroupChangeResult
            BulkInputEntryV2: ProfileChange
            BulkResultBean: ProfileChangeResult
            ChannelBeanV2SchemaForChannelsV2: Channel
            ChannelsV2Schema: ChannelPage
            ConditionBean: RollupCondition
            Connection: Connection
            ConnectionStatus: RunStatus
            CreateModelBean: ModelUpload
            Criterium: Criterion
            DescriptionLabel: PluginText
            DialogueBean: Dialogue
            DialogueReportingEntry: DialogueStatistics
            Dialogues: DialoguePage
            ErrorBean: FieldError
            ErrorRequestBean: ErrorAnswer
            FieldTypeBean: FieldType
            GroupsAPIGroups: GroupPage
            InteractionEventBean: InteractionEvent
            InteractionType: InteractionType
            Label: PluginText
            Labels: UnitLabels
            Listener: Listener
            MappingBean: RollupMapping
            ModelBean: Model, ModelUpdate
            NotebookStatusBeans: NotebookRunPage
            PageViewEventBean: PageviewEvent
            ProfileProperty: PropertyRule
            Property: EventProperty, EventRule
            QueryBean: RollupQuery
            RecommendationItem: Recommendation
            RecommendationRequest: RecommendationRequest
            RecommendationResponse: Recommendations
            RecommendationSubResponse: RecommendationBlock
            RefinementBean: Refinement
            RoleBean: Role
            RollupBean: TimelineEventRollup
            SegmentProfiles: SegmentProfilePage
            SimpleRoleBean: NamedReference
            TimelineResultBean: TimelineResult
            UpdateModelBean: ModelUpload
            UrlRestriction: UrlRestriction
            UserBean: UserReference
            VariantBean: Variant
            channel: Channel
            contentStore: Store, StoreUpdate
            contentStores: StorePage
            currency: Currency
            dialogue: Dialogue
            entry: Interaction
            event: TimelineEvent, TimelineEventChange
            fieldTypeWrapper: FieldType
            group: Group
            groupType: GroupType
            groupTypes: GroupTypePage
            ids: StoreItemIds
            interactions: InteractionList
            item: StoreItem, StoreItemUpdate
            items: StoreItemPage, StoreItemUpdates
            label: UnitLabel
            lifecycle: Lifecycle
            lifecycleStage: LifecycleStage
            link: Link
            links: PageLinks
            matchingGroup: MatchingGroup
            models: ModelPage
            notebook: Notebook
            notebooks: NotebookPage
            objective: Objective
            objectives: ObjectivePage
            optimizerSettings: OptimizerSettings
            parameter: ModelParameter
            permissions: Permissions
            plugin: Plugin
            pluginRestrictionItem: PluginRestriction
            priority: Priority
            profile: Profile
            profileEvent: ProfileEvent
            profileEvents: ProfileEventPage
            profileProperties: PropertyPage
            profileProperty: Property, PropertyUpdate
            profileSegmentBean: ProfileSegment
            profiles: ProfilePage
            property: PropertyValues
            range: Range
            reference: TypedReference
            restriction: Restriction
            restrictions: RoleRestrictions
            result: DialogueReport
            roles: RolePage
            rule: FrequencyRule
            segment: Segment
            segments: SegmentPage
            simpleDomain: NamedReference
            simpleObject: NamedReference
            stage: Stage
            status: RunStatus
            targetChannels: TargetChannel
            timelineEventRollups: TimelineEventRollupPage
            timelineEventType: TimelineEventType
            timelineEventTypes: TimelineEventTypePage
            unit: Unit
            urlmapping: UrlMapping, UrlMappingUpdate
            users: UserPage
            """;

    /** The token code of blueconic-cdi reads these. */
    static final List<String> OF_THE_TOKEN_CODE = List.of("TokenErrorResponse", "TokenSuccessResponse");

    private static final Map<String, List<Class<?>>> TYPES = read();

    private SchemaTypes() {}

    static Map<String, List<Class<?>>> all() {
        return TYPES;
    }

    private static Map<String, List<Class<?>>> read() {
        Map<String, List<Class<?>>> types = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            List<Class<?>> named = new ArrayList<>();
            Stream.of(line.substring(line.indexOf(':') + 2).split(", ", -1)).forEach(name -> named.add(type(name)));
            types.put(line.substring(0, line.indexOf(':')), named);
        });
        return types;
    }

    /** The class of that simple name, of which there must be one. */
    static Class<?> type(String simpleName) {
        List<Class<?>> found = ApiMethod.classes().stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .toList();
        assertThat(found).as("classes named " + simpleName).hasSize(1);
        return found.get(0);
    }
}

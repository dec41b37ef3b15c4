package io.github.blueconic4j.api.roles;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** Something that a role lets its users do in BlueConic. */
@JsonbTypeAdapter(Permission.Adapter.class)
public record Permission(String value) implements OpenValue {

    public static final Permission MANAGE_PROPERTIES = new Permission("MANAGE_PROPERTIES");
    public static final Permission READ_PROFILES = new Permission("READ_PROFILES");
    public static final Permission MANAGE_PROFILES = new Permission("MANAGE_PROFILES");
    public static final Permission MANAGE_LISTENERS = new Permission("MANAGE_LISTENERS");
    public static final Permission MANAGE_TRACKERS = new Permission("MANAGE_TRACKERS");
    public static final Permission MANAGE_SEGMENTS = new Permission("MANAGE_SEGMENTS");
    public static final Permission MANAGE_PROFILE_MERGE_RULES = new Permission("MANAGE_PROFILE_MERGE_RULES");
    public static final Permission MANAGE_PROFILE_COMPOSITION_RULES =
            new Permission("MANAGE_PROFILE_COMPOSITION_RULES");
    public static final Permission MANAGE_DIALOGUES = new Permission("MANAGE_DIALOGUES");
    public static final Permission CREATE_POSITIONS = new Permission("CREATE_POSITIONS");
    public static final Permission MANAGE_INSIGHTS = new Permission("MANAGE_INSIGHTS");
    public static final Permission MANAGE_EMAIL_NOTIFICATIONS = new Permission("MANAGE_EMAIL_NOTIFICATIONS");
    public static final Permission MANAGE_LIFECYCLES = new Permission("MANAGE_LIFECYCLES");
    public static final Permission USE_SIMULATOR = new Permission("USE_SIMULATOR");
    public static final Permission USE_CUSTOM_CHANNEL_VIEW = new Permission("USE_CUSTOM_CHANNEL_VIEW");
    public static final Permission MANAGE_CHANNELS = new Permission("MANAGE_CHANNELS");
    public static final Permission MANAGE_PLUGINS = new Permission("MANAGE_PLUGINS");
    public static final Permission MANAGE_CONNECTIONS = new Permission("MANAGE_CONNECTIONS");
    public static final Permission MANAGE_API_V1_ACCESS_KEYS = new Permission("MANAGE_API_V1_ACCESS_KEYS");
    public static final Permission EDIT_AI_AGENT = new Permission("EDIT_AI_AGENT");
    public static final Permission MANAGE_USERS = new Permission("MANAGE_USERS");
    public static final Permission MANAGE_ROLES = new Permission("MANAGE_ROLES");
    public static final Permission MANAGE_PRIVACY_SETTINGS = new Permission("MANAGE_PRIVACY_SETTINGS");
    public static final Permission MANAGE_GENERAL_SETTINGS = new Permission("MANAGE_GENERAL_SETTINGS");
    public static final Permission MANAGE_TEMPLATES = new Permission("MANAGE_TEMPLATES");
    public static final Permission MANAGE_NOTEBOOKS = new Permission("MANAGE_NOTEBOOKS");
    public static final Permission USE_NOTEBOOK_EDITOR = new Permission("USE_NOTEBOOK_EDITOR");
    public static final Permission APPLY_BULK_OPERATIONS = new Permission("APPLY_BULK_OPERATIONS");
    public static final Permission MANAGE_OBJECTIVES = new Permission("MANAGE_OBJECTIVES");
    public static final Permission MANAGE_TIMELINE_EVENT_TYPES = new Permission("MANAGE_TIMELINE_EVENT_TYPES");
    public static final Permission MANAGE_AI_CANVAS = new Permission("MANAGE_AI_CANVAS");
    public static final Permission MANAGE_GROWTH_PLAYS = new Permission("MANAGE_GROWTH_PLAYS");
    public static final Permission MANAGE_EXPERIENCES = new Permission("MANAGE_EXPERIENCES");
    public static final Permission READ_GROUPS = new Permission("READ_GROUPS");
    public static final Permission MANAGE_GROUPS = new Permission("MANAGE_GROUPS");
    public static final Permission MANAGE_PII_VALUES = new Permission("MANAGE_PII_VALUES");
    public static final Permission READ_AUDIT_EVENTS = new Permission("READ_AUDIT_EVENTS");
    public static final Permission READ_EXACT_PROFILE_STATISTICS = new Permission("READ_EXACT_PROFILE_STATISTICS");
    public static final Permission MANAGE_APPLICATIONS = new Permission("MANAGE_APPLICATIONS");
    public static final Permission AUTHORIZE_APPLICATIONS = new Permission("AUTHORIZE_APPLICATIONS");
    public static final Permission MANAGE_SINGLE_SIGN_ON_SETTINGS = new Permission("MANAGE_SINGLE_SIGN_ON_SETTINGS");
    public static final Permission MANAGE_IP_BASED_ACCESS_SETTINGS = new Permission("MANAGE_IP_BASED_ACCESS_SETTINGS");
    public static final Permission MANAGE_SUPPORT_ACCESS_SETTINGS = new Permission("MANAGE_SUPPORT_ACCESS_SETTINGS");
    public static final Permission MANAGE_TIMELINE_EVENT_ROLLUPS = new Permission("MANAGE_TIMELINE_EVENT_ROLLUPS");
    public static final Permission READ_INACTIVITY_SETTINGS = new Permission("READ_INACTIVITY_SETTINGS");
    public static final Permission MANAGE_INACTIVITY_SETTINGS = new Permission("MANAGE_INACTIVITY_SETTINGS");
    public static final Permission READ_SECURITY_SETTINGS = new Permission("READ_SECURITY_SETTINGS");
    public static final Permission MANAGE_SECURITY_SETTINGS = new Permission("MANAGE_SECURITY_SETTINGS");
    public static final Permission MANAGE_MODELS = new Permission("MANAGE_MODELS");
    public static final Permission TRANSFER_CONFIGURATION = new Permission("TRANSFER_CONFIGURATION");
    /** Not in the list that BlueConic documents, but in its answers. */
    public static final Permission PERSONAL = new Permission("PERSONAL");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<Permission> {
        public Adapter() {
            super(Permission::new);
        }
    }
}

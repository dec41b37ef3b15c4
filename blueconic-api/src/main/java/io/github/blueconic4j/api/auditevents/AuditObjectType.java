package io.github.blueconic4j.api.auditevents;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** The kind of object that was worked on. */
@JsonbTypeAdapter(AuditObjectType.Adapter.class)
public record AuditObjectType(String value) implements OpenValue {

    public static final AuditObjectType DIALOGUE = new AuditObjectType("DIALOGUE");
    public static final AuditObjectType LISTENER = new AuditObjectType("LISTENER");
    public static final AuditObjectType CONNECTION = new AuditObjectType("CONNECTION");
    public static final AuditObjectType VARIANT = new AuditObjectType("VARIANT");
    public static final AuditObjectType SEGMENT = new AuditObjectType("SEGMENT");
    public static final AuditObjectType PROFILE_PROPERTY = new AuditObjectType("PROFILE_PROPERTY");
    /** Another spelling of {@link #PROFILE_PROPERTY}, the one that BlueConic has been seen to send. */
    public static final AuditObjectType PROFILEPROPERTY = new AuditObjectType("PROFILEPROPERTY");

    public static final AuditObjectType GROUP_PROPERTY = new AuditObjectType("GROUP_PROPERTY");
    public static final AuditObjectType TRACKER = new AuditObjectType("TRACKER");
    public static final AuditObjectType DASHBOARD = new AuditObjectType("DASHBOARD");
    public static final AuditObjectType LIFECYCLE = new AuditObjectType("LIFECYCLE");
    public static final AuditObjectType PLUGIN = new AuditObjectType("PLUGIN");
    public static final AuditObjectType USER = new AuditObjectType("USER");
    public static final AuditObjectType ROLE = new AuditObjectType("ROLE");
    public static final AuditObjectType CHANNEL = new AuditObjectType("CHANNEL");
    public static final AuditObjectType BLUECONIC_HOSTNAME = new AuditObjectType("BLUECONIC_HOSTNAME");
    public static final AuditObjectType LANGUAGE = new AuditObjectType("LANGUAGE");
    public static final AuditObjectType CONTENTSTORE = new AuditObjectType("CONTENTSTORE");
    public static final AuditObjectType STATISTICS = new AuditObjectType("STATISTICS");
    public static final AuditObjectType FAVORITE = new AuditObjectType("FAVORITE");
    public static final AuditObjectType TEMPLATE = new AuditObjectType("TEMPLATE");
    public static final AuditObjectType NOTEBOOK = new AuditObjectType("NOTEBOOK");
    public static final AuditObjectType PRIORITY = new AuditObjectType("PRIORITY");
    public static final AuditObjectType GROUP_TYPE = new AuditObjectType("GROUP_TYPE");
    public static final AuditObjectType CLEANUP_RULE = new AuditObjectType("CLEANUP_RULE");
    public static final AuditObjectType MERGE_RULE = new AuditObjectType("MERGE_RULE");
    public static final AuditObjectType COMPOSITION_RULE = new AuditObjectType("COMPOSITION_RULE");
    public static final AuditObjectType OBJECTIVE = new AuditObjectType("OBJECTIVE");
    public static final AuditObjectType TIMELINE_EVENT_TYPE = new AuditObjectType("TIMELINE_EVENT_TYPE");
    public static final AuditObjectType PROFILE = new AuditObjectType("PROFILE");
    public static final AuditObjectType IP_RANGE = new AuditObjectType("IP_RANGE");
    public static final AuditObjectType GROUP = new AuditObjectType("GROUP");
    public static final AuditObjectType SUPPORTED_LEGISLATION_ZONE = new AuditObjectType("SUPPORTED_LEGISLATION_ZONE");
    public static final AuditObjectType DOMAIN_GROUP = new AuditObjectType("DOMAIN_GROUP");
    public static final AuditObjectType DOMAIN = new AuditObjectType("DOMAIN");
    public static final AuditObjectType PRIVACY_SETTING = new AuditObjectType("PRIVACY_SETTING");
    public static final AuditObjectType SINGLE_SIGN_ON_SETTING = new AuditObjectType("SINGLE_SIGN_ON_SETTING");
    public static final AuditObjectType BLUECONIC_SUPPORT_ACCESS_SETTING =
            new AuditObjectType("BLUECONIC_SUPPORT_ACCESS_SETTING");
    public static final AuditObjectType OAUTH_APPLICATION = new AuditObjectType("OAUTH_APPLICATION");
    public static final AuditObjectType OAUTH_TOKEN = new AuditObjectType("OAUTH_TOKEN");
    public static final AuditObjectType TIMELINE_EVENT_ROLLUP = new AuditObjectType("TIMELINE_EVENT_ROLLUP");
    public static final AuditObjectType INACTIVITY_SETTING = new AuditObjectType("INACTIVITY_SETTING");
    public static final AuditObjectType AI_CANVAS = new AuditObjectType("AI_CANVAS");
    public static final AuditObjectType MODEL = new AuditObjectType("MODEL");
    public static final AuditObjectType GEN_AI_SETTING = new AuditObjectType("GEN_AI_SETTING");
    public static final AuditObjectType CAMPAIGN = new AuditObjectType("CAMPAIGN");
    public static final AuditObjectType OUTCOME = new AuditObjectType("OUTCOME");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<AuditObjectType> {
        public Adapter() {
            super(AuditObjectType::new);
        }
    }
}

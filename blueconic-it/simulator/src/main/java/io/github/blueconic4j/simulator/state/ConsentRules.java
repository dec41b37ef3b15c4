package io.github.blueconic4j.simulator.state;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a profile has consented to; told by three properties with a special meaning. */
final class ConsentRules {
    static final String LEGISLATION = "privacy_legislation";
    static final String CONSENTED = "consented_objectives";
    static final String REFUSED = "refused_objectives";
    static final List<String> STATES =
            List.of("CONSENTED", "REFUSED", "UNKNOWN", "REFUSED_OR_UNKNOWN", "CONSENTED_OR_UNNEEDED");

    private final Entries objectives;

    ConsentRules(Entries objectives) {
        this.objectives = objectives;
    }

    /** True when one of the objectives is consented to or needs no consent where the profile lives. */
    boolean allow(Profile profile, List<String> objectiveIds) {
        return objectiveIds.isEmpty()
                || objectiveIds.stream().anyMatch(id -> hasState(profile, id, "CONSENTED_OR_UNNEEDED"));
    }

    boolean hasState(PropertyHolder profile, String objective, String state) {
        boolean consented = profile.values(CONSENTED).contains(objective);
        boolean refused = profile.values(REFUSED).contains(objective);
        return switch (state) {
            case "CONSENTED" -> consented;
            case "REFUSED" -> refused;
            case "UNKNOWN" -> !consented && !refused;
            case "REFUSED_OR_UNKNOWN" -> !consented;
            default -> consented || !isNeeded(profile, objective);
        };
    }

    private boolean isNeeded(PropertyHolder profile, String objectiveId) {
        ObjectNode objective = objectives.get(objectiveId);
        if (objective == null) {
            return true;
        }
        List<String> zones = Json.textsOf(objective.path("legislations"));
        return objective.path("needsConsent").asBoolean()
                && profile.values(LEGISLATION).stream().anyMatch(zones::contains);
    }
}

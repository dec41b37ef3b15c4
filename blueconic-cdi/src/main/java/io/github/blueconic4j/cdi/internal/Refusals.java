package io.github.blueconic4j.cdi.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.cdi.tenant.RefusalCause;
import io.github.blueconic4j.cdi.token.AccessToken;

/**
 * Which of the five causes of a refusal fit what was tried.
 *
 * @param token with which it was tried; null where nothing was
 */
record Refusals(AccessToken token, List<Probed> probed) {

    private static final Set<String> ABOUT_PEOPLE =
            Set.of("read:profiles", "write:profiles", "read:segments", "read:groups", "write:groups");

    boolean allDenied() {
        return !probed.isEmpty() && probed.stream().allMatch(Probed::denied);
    }

    boolean allUnauthorized() {
        return !probed.isEmpty() && probed.stream().allMatch(Probed::unauthorized);
    }

    boolean anyAccepted() {
        return probed.stream().anyMatch(Probed::accepted);
    }

    /** Of 403 to all of the calls that were tried: what it is where the scope is not it. */
    List<RefusalCause> ofAll() {
        Probed telling = probed.stream()
                .filter(call -> !call.scopeRefused() && granted(call.scope()).orElse(true))
                .findFirst()
                .orElse(probed.get(0));
        return of(telling);
    }

    /** Of a 403 to one of the calls that were tried. */
    List<RefusalCause> of(Probed denied) {
        return of(denied.scope(), denied.scopeRefused());
    }

    /** Of one that the application has caught; empty when it is no refusal. */
    List<RefusalCause> of(BlueConicException caught) {
        if (caught instanceof PermissionDeniedException denied) {
            String scope = denied.scope().orElse("");
            List<RefusalCause> causes = new ArrayList<>(
                    allUnauthorized()
                            ? List.of(RefusalCause.TOKEN)
                            : of(
                                    scope,
                                    denied.code()
                                            .filter("insufficient_scope"::equals)
                                            .isPresent()));
            if (ABOUT_PEOPLE.contains(scope) && causes.contains(RefusalCause.PERMISSION)) {
                causes.add(RefusalCause.PERSONAL_DATA);
            }
            return causes;
        }
        return caught instanceof BlueConicHttpException http && http.status() == 401
                ? List.of(RefusalCause.TOKEN)
                : List.of();
    }

    private List<RefusalCause> of(String scope, boolean scopeRefused) {
        Optional<Boolean> granted = granted(scope);
        if (scope.isEmpty()) {
            return List.of(RefusalCause.ADDRESS);
        }
        if (scopeRefused || !granted.orElse(true)) {
            return List.of(RefusalCause.SCOPE);
        }
        boolean whatever = allDenied() || probed.isEmpty();
        if (granted.isPresent()) {
            return whatever ? List.of(RefusalCause.ADDRESS, RefusalCause.PERMISSION) : List.of(RefusalCause.PERMISSION);
        }
        return whatever
                ? List.of(RefusalCause.ADDRESS, RefusalCause.PERMISSION, RefusalCause.SCOPE)
                : List.of(RefusalCause.SCOPE, RefusalCause.PERMISSION);
    }

    /** Whether the token has the scope; empty where that is not known. */
    private Optional<Boolean> granted(String scope) {
        if (probed.stream().anyMatch(call -> call.accepted() && call.scope().equals(scope))) {
            return Optional.of(true);
        }
        return token == null ? Optional.empty() : token.scopes().map(scopes -> scopes.contains(scope));
    }

    /** What to do about these causes, the likeliest first. */
    static String sentence(List<RefusalCause> causes) {
        String all = causes.stream().map(RefusalCause::advice).collect(Collectors.joining("; if that is not it, "));
        return all.isEmpty() ? "" : "In BlueConic, " + all + ".";
    }
}

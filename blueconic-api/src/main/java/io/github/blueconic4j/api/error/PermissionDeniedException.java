package io.github.blueconic4j.api.error;

import java.util.Optional;

/**
 * 403: the application may not do this. Five things can be missing: the token is of another application; the
 * application lacks the {@linkplain #scope() scope}; the user as whom it runs lacks the permission; or the right to see
 * personal data; or the call comes from an address that is not allowed. All of them are changed in BlueConic by an
 * administrator.
 */
public class PermissionDeniedException extends BlueConicHttpException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    public PermissionDeniedException(Call call, ErrorAnswer answer, String scope) {
        super(call, answer, false, answer.outcome(), explanation(scope));
        this.scope = scope;
    }

    private static String explanation(String scope) {
        return (scope == null ? "" : "; needs scope " + scope)
                + "; check in BlueConic: the application of this token, its scopes, the permissions of the user it runs"
                + " as, his right to see personal data, and the allowed IP addresses";
    }

    /** The scope that the operation needs; empty for an open operation. */
    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }
}

package io.github.blueconic4j.simulator;

/** The bodies that an error has been seen with: BlueConic's own differ by the operation, and something between may answer instead. */
public enum ErrorBody {
    NONE("", ""),
    /** {@code {message}}. */
    MESSAGE("application/json", "{\"message\":\"%2$s\"}"),
    /** {@code {code, message, errors: [{field, message}]}}. */
    CODED(
            "application/json",
            "{\"code\":%3$d,\"errors\":[{\"field\":\"%1$s\",\"message\":\"%2$s\"}],\"message\":\"Bad Request\"}"),
    /** {@code {error: {status, message}}}. */
    WRAPPED("application/json", "{\"error\":{\"status\":%3$d,\"message\":\"%2$s\"}}"),
    /** {@code {error, error_description}}, as an authorization server has it (RFC 6749, section 5.2). */
    OAUTH("application/json", "{\"error\":\"invalid_request\",\"error_description\":\"%2$s\"}"),
    TEXT("text/plain;charset=UTF-8", "%2$s"),
    HTML("text/html;charset=UTF-8", "<!DOCTYPE html><html><body><h1>%3$d</h1><p>%2$s</p></body></html>");

    private final String contentType;
    private final String form;

    ErrorBody(String contentType, String form) {
        this.contentType = contentType;
        this.form = form;
    }

    /** Empty for {@link #NONE}. */
    public String contentType() {
        return contentType;
    }

    /** The body for a status, with what is wrong and with what. */
    public String text(int status, String field, String message) {
        boolean json = contentType.equals("application/json");
        return form.formatted(json ? escaped(field) : field, json ? escaped(message) : message, status);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

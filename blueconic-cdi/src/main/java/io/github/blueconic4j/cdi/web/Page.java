package io.github.blueconic4j.cdi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationException;

/** An answer to a browser: kept nowhere, telling no other site where it came from. */
final class Page {

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1c2430;margin:0}"
                    + "main{max-width:32rem;margin:12vh auto;background:#fff;padding:2rem;border:1px solid #dde1e7;"
                    + "border-radius:8px}h1{font-size:1.25rem;margin:0 0 1rem}a{color:#1f5fbf}";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Page(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");
    }

    HttpServletResponse response() {
        return response;
    }

    /** Relative, since behind a proxy this server does not know its own address. */
    static void redirect(HttpServletResponse response, String location) {
        response.setStatus(303);
        response.setHeader("Location", location);
    }

    void write(BlueConicException failure) throws IOException {
        write(status(failure), "That did not work", failure.getMessage());
    }

    private static int status(BlueConicException failure) {
        if (failure instanceof AuthorizationException refused) {
            return switch (refused.reason()) {
                case DENIED -> 403;
                case NO_REFRESH_TOKEN -> 502;
                default -> 400;
            };
        }
        boolean upstream = failure instanceof ClientRejectedException || failure instanceof UnreadableResponseException;
        return upstream ? 502 : 503;
    }

    void write(int status, String title, String text) throws IOException {
        String again = request.getContextPath() + ConnectionServlet.AUTHORIZE;
        String html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + " - BlueConic</title><style>" + STYLE + "</style></head><body><main><h1>" + title + "</h1><p>"
                + escaped(sentence(text)) + "</p><p><a href=\"" + escaped(again)
                + "\">Connect to BlueConic</a> or <a href=\""
                + escaped(request.getContextPath()) + "/\">go back to the application</a></p></main></body></html>";
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    /** Messages of exceptions begin small and end without a stop. */
    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

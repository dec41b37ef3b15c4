package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import io.github.blueconic4j.simulator.http.HttpResponse;

/** Pages for a browser: plain, without scripts. */
final class Pages {
    private static final String STYLE =
            """
            body{font:16px/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1c2430;margin:0}
            main{max-width:32rem;box-sizing:border-box;margin:8vh auto 1rem;background:#fff;padding:1.5rem 2rem;border-radius:8px;border:1px solid #dde1e7}
            h1{font-size:1.25rem;margin:0 0 1rem}label{display:block;margin:.75rem 0}
            input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #8a94a3;border-radius:4px}
            button{font:inherit;padding:.5rem 1.25rem;border-radius:4px;border:1px solid #1f5fbf;background:#1f5fbf;color:#fff;cursor:pointer}
            button+button{margin-left:.5rem}button.plain{background:#fff;color:#1f5fbf}.note{color:#5a6472;font-size:.875rem}.wrong{color:#a11}
            ul{margin:.5rem 0 1.25rem;padding-left:1.25rem;font-size:.875rem;columns:11rem 2;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%;margin:0 0 1rem}td,th{text-align:left;padding:.25rem .5rem .25rem 0;border-bottom:1px solid #dde1e7;font-size:.875rem;overflow-wrap:anywhere}
            """;

    /** Without form-action: it would also hold for the redirect to the application that a decision is answered with. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private Pages() {}

    static HttpResponse login(String ticket, boolean again) {
        return page(
                again ? 400 : 200,
                "Log in",
                """
                <form method="post" action="%s">
                <input type="hidden" name="ticket" value="%s">%s
                <label>User name <input name="user" autocomplete="off" autofocus required></label>
                <label>Password <input name="password" type="password" autocomplete="off" required></label>
                <button>Log in</button>
                </form>
                <p class="note">A simulated tenant: any user name and any password will do.</p>
                """
                        .formatted(
                                AuthorizeEndpoint.BASE,
                                escaped(ticket),
                                again ? "<p class=\"wrong\" role=\"alert\">Both are needed.</p>" : ""));
    }

    static HttpResponse consent(String ticket, String client, Set<String> scopes) {
        StringBuilder list = new StringBuilder();
        new TreeSet<>(scopes)
                .forEach(scope -> list.append("<li>").append(escaped(scope)).append("</li>"));
        if (scopes.isEmpty()) {
            list.append("<li>nothing at all</li>");
        }
        return page(
                200,
                "Allow access?",
                """
                <p>The application <strong>%s</strong> asks for:</p><ul>%s</ul>
                <form method="post" action="%s/consent">
                <input type="hidden" name="ticket" value="%s">
                <button name="decision" value="allow">Allow</button>
                <button name="decision" value="deny" class="plain">Deny</button>
                </form>
                """
                        .formatted(escaped(client), list, AuthorizeEndpoint.BASE, escaped(ticket)));
    }

    static HttpResponse refusal(String text) {
        return page(400, "This cannot be done", "<p>" + escaped(text) + "</p>");
    }

    static HttpResponse page(int status, String title, String content) {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + " - simulated BlueConic</title><style>" + STYLE + "</style></head><body><main><h1>" + title
                + "</h1>" + content + "</main></body></html>";
        return HttpResponse.bytes(status, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

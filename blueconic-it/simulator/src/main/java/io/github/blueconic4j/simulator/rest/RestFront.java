package io.github.blueconic4j.simulator.rest;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import io.github.blueconic4j.simulator.http.Handler;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.MalformedRequestException;
import io.github.blueconic4j.simulator.state.InvalidInputException;
import io.github.blueconic4j.simulator.state.TenantState;

/** Every request: logged, then given a canned answer if there is one, authorized and answered. */
public final class RestFront implements Handler {
    private final Routes routes;
    private final Tokens tokens;
    private final RequestLog log;
    private final CannedAnswers cannedAnswers;
    private final Supplier<TenantState> state;

    public RestFront(
            Routes routes, Tokens tokens, RequestLog log, CannedAnswers cannedAnswers, Supplier<TenantState> state) {
        this.routes = routes;
        this.tokens = tokens;
        this.log = log;
        this.cannedAnswers = cannedAnswers;
        this.state = state;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        String path = request.rawPath().startsWith(Call.BASE + "/")
                ? request.rawPath().substring(Call.BASE.length())
                : "";
        Routes.Match match = routes.find(request.method(), path);
        String operation = match == null ? "unknown" : match.route().name();
        log.add(operation, request);
        HttpResponse canned = cannedAnswers.next(operation);
        if (canned != null) {
            return canned;
        }
        return match == null ? unknown(path) : answer(match, request);
    }

    private HttpResponse unknown(String path) {
        Set<String> methods = routes.methodsOf(path);
        if (methods.isEmpty()) {
            return ErrorShape.MESSAGE.render(ApiError.of(404, "There is no such path in the REST API v2"));
        }
        return ErrorShape.MESSAGE
                .render(ApiError.of(405, "The path knows other methods only"))
                .header("Allow", String.join(", ", methods));
    }

    private HttpResponse answer(Routes.Match match, HttpRequest request) {
        Route route = match.route();
        HttpResponse refusal = route.scope() == null ? null : refusal(request, route.scope());
        if (refusal != null) {
            return refusal;
        }
        try {
            return route.action().answer(new Call(state.get(), request, match.values()));
        } catch (ApiError error) {
            return route.shape().render(error);
        } catch (InvalidInputException e) {
            return route.shape().render(ApiError.badRequest(e.field(), e.getMessage()));
        } catch (MalformedRequestException e) {
            return route.shape().render(ApiError.badRequest("request", e.getMessage()));
        }
    }

    /** Null when the token allows the operation. */
    private HttpResponse refusal(HttpRequest request, String scope) {
        String header = request.header("authorization");
        boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ");
        Set<String> scopes = bearer ? tokens.scopesOf(header.substring(7).strip()) : null;
        if (scopes == null) {
            String challenge =
                    bearer ? "Bearer realm=\"BlueConic\", error=\"invalid_token\"" : "Bearer realm=\"BlueConic\"";
            return HttpResponse.empty(401).header("WWW-Authenticate", challenge);
        }
        if (!scopes.contains(scope)) {
            return ErrorShape.MESSAGE.render(ApiError.of(403, "The operation needs the scope " + scope));
        }
        return null;
    }
}

package io.github.blueconic4j.simulator.rest;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.Handler;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.MalformedRequestException;
import io.github.blueconic4j.simulator.state.InvalidInputException;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.TenantState;

/** Every request: logged, held to the limits, authorized and answered, unless a fault is in the way. */
public final class RestFront implements Handler {
    /** RFC 9110 section 5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Routes routes;
    private final Tokens tokens;
    private final RequestLog log;
    private final Faults faults;
    private final Limits limits;
    private final Clock clock;
    private final Supplier<TenantState> state;

    public RestFront(
            Routes routes,
            Tokens tokens,
            RequestLog log,
            Faults faults,
            Limits limits,
            Clock clock,
            Supplier<TenantState> state) {
        this.routes = routes;
        this.tokens = tokens;
        this.log = log;
        this.faults = faults;
        this.limits = limits;
        this.clock = clock;
        this.state = state;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        String path = request.rawPath().startsWith(Call.BASE + "/")
                ? request.rawPath().substring(Call.BASE.length())
                : "";
        Routes.Match match = routes.find(request.method(), path);
        String operation = match == null ? "unknown" : match.route().name();
        RequestLog.Entry entry = log.add(operation, request);
        HttpResponse answer = limits.within(operation, () -> {
            FaultPlan fault = faults.next(operation, request);
            return fault == null
                    ? answer(match, path, request, entry)
                    : faulty(fault, () -> answer(match, path, request, entry));
        });
        answer.headers().putIfAbsent("Date", DATE.format(clock.instant()));
        log.answered(entry, answer.status());
        return answer;
    }

    private static HttpResponse faulty(FaultPlan fault, Supplier<HttpResponse> real) {
        pause(fault.beforeMillis);
        HttpResponse answer = Faults.distort(fault, fault.commits ? real.get() : HttpResponse.empty(200));
        pause(fault.afterMillis);
        return answer;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse answer(Routes.Match match, String path, HttpRequest request, RequestLog.Entry entry) {
        return match == null ? unknown(path) : answer(match, request, entry);
    }

    private HttpResponse unknown(String path) {
        Set<String> methods = routes.methodsOf(path);
        if (methods.isEmpty()) {
            return ApiError.of(404, "There is no such path in the REST API v2").render(ErrorBody.MESSAGE);
        }
        return ApiError.of(405, "The path knows other methods only")
                .render(ErrorBody.MESSAGE)
                .header("Allow", String.join(", ", methods));
    }

    private HttpResponse answer(Routes.Match match, HttpRequest request, RequestLog.Entry entry) {
        Route route = match.route();
        HttpResponse refusal = route.scope() == null ? null : refusal(request, route.scope());
        if (refusal != null) {
            return refusal;
        }
        Call call = new Call(state.get(), request, match.values(), limits, entry);
        try {
            HttpResponse answer = route.action().answer(call);
            return call.pretty() ? pretty(answer) : answer;
        } catch (ApiError error) {
            return error.render(route.shape());
        } catch (InvalidInputException e) {
            return ApiError.badRequest(e.field(), e.getMessage()).render(route.shape());
        } catch (MalformedRequestException e) {
            return ApiError.badRequest("request", e.getMessage()).render(route.shape());
        }
    }

    /** What is streamed sees to it itself. */
    private static HttpResponse pretty(HttpResponse answer) {
        if (answer.bytes() == null
                || !"application/json".equals(answer.headers().get("Content-Type"))) {
            return answer;
        }
        JsonNode json = Call.json(answer.bytes(), "answer");
        HttpResponse pretty = HttpResponse.bytes(answer.status(), "application/json", Json.prettyBytes(json));
        answer.headers().forEach(pretty::header);
        return pretty;
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
            return ApiError.of(403, "The operation needs the scope " + scope).render(ErrorBody.MESSAGE);
        }
        return null;
    }
}

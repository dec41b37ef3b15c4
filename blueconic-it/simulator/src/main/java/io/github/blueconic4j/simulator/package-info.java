/**
 * A simulated BlueConic tenant to test and try applications against: embedded by
 * {@link io.github.blueconic4j.simulator.SimulatedTenant}, standalone by {@link io.github.blueconic4j.simulator.Main}. Only this
 * package is the simulator's interface; the packages below it may change at any release.
 *
 * <h2>The control endpoint</h2>
 *
 * <p>What {@code SimulatedTenant} can do, tests in another process do below {@code /_control}, without a token. Parameters
 * are form fields unless JSON is said; what answers nothing answers 204, a mistake 400 with a {@code message}.
 *
 * <ul>
 *   <li>{@code POST /reset}; {@code GET /state}, {@code GET /state/KIND/ID}
 *   <li>{@code GET /requests}, {@code GET /requests/log}, {@code POST /requests/reset}, {@code POST /requests/record}
 *       ({@code bytes}: {@code true} to have every byte in the log, a character each)
 *   <li>{@code POST /limits/bulk-calls} ({@code most}), {@code POST /limits/cursor-life} ({@code seconds}),
 *       {@code POST /limits/personal-data} ({@code writable})
 *   <li>{@code POST /faults} (JSON: {@code kind}, and what its kind needs), {@code DELETE /faults}
 *   <li>{@code POST /tokens/revoke} (all access tokens, or the one in {@code token}), {@code POST /tokens/ttl}
 *       ({@code seconds}), {@code POST /scopes} ({@code scopes}, {@code *} for all)
 *   <li>{@code POST /oauth/consent} ({@code url}, and {@code deny=true} to say no) answers {@code {"callback": "…"}}, where
 *       the browser is sent back to
 *   <li>{@code GET /oauth}: what {@link io.github.blueconic4j.simulator.SimulatedTenant#oauth()} has
 *   <li>{@code POST /oauth/revoke} (all grants), {@code POST /oauth/grace} ({@code seconds})
 * </ul>
 *
 * <p>The kind of a {@link io.github.blueconic4j.simulator.Fault} has the name of its method: {@code slow},
 * {@code hangBeforeAccept}, {@code staleConnection}, {@code loginPage}, {@code dropBeforeCommit} and so on; {@code answer} and
 * {@code answerAfterCommit} take {@code status}, {@code body} or {@code bodyBase64}, and {@code headers}; {@code error} takes
 * {@code status} and {@code shape} (a name of {@link io.github.blueconic4j.simulator.ErrorBody}); {@code cutAt}, {@code hangAt}
 * and {@code resetAt} take {@code bytes}. All take {@code operation}, {@code grant}, {@code times}, {@code spare}, {@code chance},
 * {@code beforeMillis}, {@code afterMillis}, {@code medianMillis} with {@code p99Millis}, and {@code bytesPerSecond}.
 *
 * <pre>{@code
 * curl localhost:9090/_control/faults -d '{"kind": "dropAfterCommit", "operation": "PUT /profiles", "times": 2}'
 * }</pre>
 */
package io.github.blueconic4j.simulator;

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
 *   <li>{@code GET /requests}, {@code GET /requests/log}, {@code POST /requests/reset}
 *   <li>{@code POST /answers} (JSON, the members of a {@link io.github.blueconic4j.simulator.CannedAnswer}),
 *       {@code DELETE /answers}
 *   <li>{@code POST /tokens/revoke} (all access tokens, or the one in {@code token}), {@code POST /tokens/ttl}
 *       ({@code seconds}), {@code POST /scopes} ({@code scopes}, {@code *} for all)
 *   <li>{@code POST /oauth/consent} ({@code url}, and {@code deny=true} to say no) answers {@code {"callback": "…"}}, where
 *       the browser is sent back to
 *   <li>{@code GET /oauth}: what {@link io.github.blueconic4j.simulator.SimulatedTenant#oauth()} has
 *   <li>{@code POST /oauth/revoke} (all grants), {@code POST /oauth/grace} ({@code seconds})
 *   <li>{@code POST /oauth/faults} (JSON: {@code kind}, and what its kind needs), {@code DELETE /oauth/faults}
 * </ul>
 *
 * <p>The kind of a {@link io.github.blueconic4j.simulator.TokenFault} is {@code dropBeforeCommit}, {@code dropAfterCommit},
 * {@code hangBeforeCommit}, {@code hangAfterCommit}, {@code answer} and {@code answerAfterCommit} (with {@code status},
 * {@code body}, {@code headers}), {@code cut} (with {@code bytes}) or {@code slow}; each takes {@code grant}, {@code times},
 * {@code beforeMillis} and {@code afterMillis}.
 *
 * <pre>{@code
 * curl localhost:9090/_control/oauth/faults -d '{"kind": "dropAfterCommit", "grant": "refresh_token", "times": 2}'
 * }</pre>
 */
package io.github.blueconic4j.simulator;

package io.github.blueconic4j.cdi.config;

/** Every key of the configuration, with what {@code docs/configuration.md} says of it. */
public enum ConfigKey {
    URL(
            "url",
            "URL",
            null,
            "https://mytenant.blueconic.net",
            "Where the tenant is. A bare host means https; a trailing `/` or `/rest/v2` is accepted, the path of a"
                    + " gateway is kept. `http` only to a loopback address."),
    TENANT_NAMES(
            "tenant-names",
            "text",
            null,
            "emea,us",
            "Further tenants, separated by commas: each has all of these keys below `blueconic.tenants.<name>.`, and takes"
                    + " none from elsewhere. See `Tenants`."),
    CLIENT_ID(
            "client-id",
            "text",
            null,
            "my-application",
            "The id of the application in BlueConic. Required unless `grant` is `none`."),
    CLIENT_SECRET(
            "client-secret",
            "secret",
            null,
            "in the environment as `BLUECONIC_CLIENT_SECRET`",
            "Its secret. Read again at every token request, so a secret that is rotated needs no restart."),
    GRANT(
            "grant",
            "`client-credentials`, `authorization-code` or `none`",
            "client-credentials",
            "How tokens are obtained: with the application's own id and secret; by the consent of a human, see"
                    + " [authentication](authentication.md); or not at all: `none` sends no token, for the open operations."),
    REDIRECT_URI(
            "redirect-uri",
            "URL",
            null,
            "https://app.example.com/blueconic/callback",
            "Where BlueConic sends the browser after the consent, exactly as registered there. Required with"
                    + " `authorization-code`. `https`, but for a loopback address; no fragment."),
    SCOPE(
            "scope",
            "text",
            null,
            "read:segments read:profiles",
            "Scopes to ask for, separated by blanks. Leave it out: BlueConic sets them on the application."),
    CONNECT_TIMEOUT("connect-timeout", "duration", "PT5S", "How long connecting may take."),
    FIRST_BYTE_TIMEOUT(
            "first-byte-timeout",
            "duration",
            "PT30S",
            "How long BlueConic may take until its answer begins, from when the request is out."),
    IDLE_TIMEOUT(
            "idle-timeout",
            "duration",
            "PT30S",
            "How long nothing may come, or go out, in the middle of an answer or a request."),
    CALL_TIMEOUT(
            "call-timeout",
            "duration",
            "PT60S",
            "How long a call may take with all of its repeats, and how long a caller waits for a token. The file of a"
                    + " model may take longer, as long as it makes progress."),
    TOKEN_TIMEOUT(
            "token-timeout", "duration", "PT15S", "How long one request for a token may take, its answer included."),
    MAX_RESPONSE_SIZE(
            "max-response-size",
            "bytes",
            "67108864",
            "How large an answer may be that is read as a whole, after unpacking. Reading takes up to six times as much"
                    + " memory for a moment."),
    PROXY("proxy", "host:port", null, "proxy.example.com:3128", "An HTTP proxy for all traffic to BlueConic."),
    TRUST_STORE(
            "trust-store", "path", null, "/etc/ssl/company.p12", "Certificates to trust, instead of those of the JVM."),
    TRUST_STORE_PASSWORD("trust-store-password", "secret", null, "in the environment", "Password of the trust store."),
    TRUST_STORE_TYPE("trust-store-type", "text", "PKCS12", "PKCS12", "Type of the trust store."),
    KEY_STORE("key-store", "path", null, "/etc/ssl/client.p12", "Certificate and key to show to a gateway."),
    KEY_STORE_PASSWORD(
            "key-store-password", "secret", null, "in the environment", "Password of the key store and its key."),
    KEY_STORE_TYPE("key-store-type", "text", "PKCS12", "PKCS12", "Type of the key store."),
    RETRY_ATTEMPTS(
            "retry.attempts",
            "number",
            "3",
            "How often a call is sent at most; 1 turns repeats off, but for the one after a refused token."),
    RETRY_MIN_DELAY("retry.min-delay", "duration", "PT0.5S", "The shortest wait before a repeat."),
    RETRY_MAX_DELAY("retry.max-delay", "duration", "PT30S", "The longest wait before a repeat."),
    BULK_MAX_CONCURRENT(
            "bulk.max-concurrent",
            "number",
            "64",
            "How many calls of `PUT /profiles` and `PUT /groups` are made at a time at most, 1 to 1000. How many really are"
                    + " is found out, see [writing](getting-started.md#writing)."),
    BULK_QUEUE_SIZE(
            "bulk.queue-size",
            "number",
            "1000",
            "How many more of them may wait for their turn, up to 100000, each for `call-timeout` at most; any further one"
                    + " is refused at once."),
    BULK_PAGE_SIZE(
            "bulk.page-size",
            "number",
            "10000",
            "How many profiles or groups an export asks for at a time, 1 to 1000000, unless it says so itself. It costs 8"
                    + " bytes each, and is what a broken connection lets it read again."),
    BULK_GZIP(
            "bulk.gzip",
            "`true` or `false`",
            "true",
            "Whether the pages of an export come as gzip. The library unpacks them on a second thread. Set it to `false` where"
                    + " the server has only one processor and the line brings more than some 100 MB/s."),
    BULK_PARALLELISM(
            "bulk.parallelism",
            "number",
            "8",
            "How many batches an import has on their way at a time at most, 1 to 1000; `bulk.max-concurrent` and what BlueConic"
                    + " takes may make it fewer."),
    BULK_MAX_BATCH_BYTES(
            "bulk.max-batch-bytes",
            "bytes",
            "4194304",
            "How large the JSON of a batch may be, and that of one change; a larger change is not sent. Memory for an import"
                    + " is about four times as much for each batch on its way."),
    BULK_PATIENCE(
            "bulk.patience",
            "duration",
            "PT15M",
            "How long bulk work waits for a BlueConic that refuses (429, 503) or does not answer, beyond the repeats of a"
                    + " call, before it gives up."),
    BULK_PARTIAL_400(
            "bulk.partial-400",
            "`true` or `false`",
            "false",
            "true",
            "Whether BlueConic may have applied a part of a batch that it refused with 400. With `true` its changes that are"
                    + " not safe to repeat are reported as unknown instead of being sent again."),
    BULK_WRITER_MAX_ENTRIES(
            "bulk.writer.max-entries",
            "number",
            "1000",
            "How many changes a `ProfileWriter` sends in a call at most, 1 to 1000."),
    BULK_WRITER_MAX_DELAY(
            "bulk.writer.max-delay", "duration", "PT0.2S", "How long a change waits there for others that go with it."),
    BULK_WRITER_QUEUE_SIZE(
            "bulk.writer.queue-size",
            "number",
            "10000",
            "How many changes may wait there to be sent, up to 1000000, and not more than"
                    + " `bulk.max-batch-bytes` for each of `bulk.parallelism` batches."),
    BULK_WRITER_WHEN_FULL(
            "bulk.writer.when-full",
            "`block`, `fail` or `caller-runs`",
            "block",
            "fail",
            "What it does when there is no room: the caller waits for room, for `call-timeout` at most; the change is refused at"
                    + " once; the caller waits until its change is decided."),
    BULK_WRITER_DRAIN_TIMEOUT(
            "bulk.writer.drain-timeout",
            "duration",
            "PT10S",
            "How long the application's stop waits until what writers hold is sent. What is left then is not sent, and the log"
                    + " says so."),
    TOKEN_STORE(
            "token-store",
            "`memory`, `jdbc` or `bean`",
            "memory",
            "jdbc",
            "Where the tokens of an authorization code grant are kept: in memory, where a restart ends the grant; in a"
                    + " database that all nodes share; in a `TokenStore` that the application has as a CDI bean."),
    TOKEN_STORE_DATA_SOURCE(
            "token-store.data-source",
            "JNDI name",
            null,
            "jdbc/blueconic",
            "The container's `DataSource` for the `jdbc` store. Required there."),
    TOKEN_STORE_CREATE_TABLES(
            "token-store.create-tables",
            "`true` or `false`",
            "false",
            "true",
            "Whether the `jdbc` store makes its tables at start-up where they are missing."),
    TOKEN_STORE_KEY(
            "token-store.key",
            "secret",
            null,
            "in the environment",
            "Encrypts what is stored: an id of letters and digits, a colon, and 32 random bytes in Base64. Required but"
                    + " with `memory`."),
    TOKEN_STORE_PREVIOUS_KEY(
            "token-store.previous-key",
            "secret",
            null,
            "in the environment",
            "The key before that one, so that what it encrypted can be read while keys are changed."),
    TOKEN_STORE_SPILL_DIRECTORY(
            "token-store.spill-directory",
            "path",
            null,
            "/var/lib/my-application/blueconic",
            "A directory on this node's disk where new tokens are written down, encrypted, before the store has them."),
    TOKEN_STORE_LEASE(
            "token-store.lease",
            "duration",
            "PT60S",
            "How long a node may hold a grant to refresh it. Longer than `token-timeout` and"
                    + " `token-store.write-timeout` together."),
    TOKEN_STORE_WRITE_TIMEOUT(
            "token-store.write-timeout",
            "duration",
            "PT10S",
            "What is left of the lease, at least, for writing a new token after the request for it."),
    TOKEN_STORE_GRACE_WINDOW(
            "token-store.grace-window",
            "duration",
            null,
            "PT30S",
            "How long BlueConic accepts a used refresh token again. Leave it out unless you know: then a refresh whose"
                    + " answer was lost is repeated late, once."),
    ENDPOINTS_ENABLED(
            "endpoints.enabled",
            "`true` or `false`",
            "false",
            "true",
            "Whether the application gets `/blueconic/authorize`, `/blueconic/callback` and `/blueconic/disconnect`."),
    ENDPOINTS_ROLE(
            "endpoints.role",
            "text",
            null,
            "admin",
            "Who may use them: a role of the application. Without it nobody may."),
    GROUPS_TYPE_KEY(
            "groups.type-key",
            "`groupTypeId` or `groupType`",
            "groupTypeId",
            "How `PUT /groups` names the type of a group: BlueConic's document says both."),
    USER_AGENT("user-agent", "text", null, "shop/2.1", "What stands in front of this library's name in `User-Agent`.");

    private final String suffix;
    private final String type;
    private final String defaultValue;
    private final String example;
    private final String effect;

    /** The default is the example. */
    ConfigKey(String suffix, String type, String defaultValue, String effect) {
        this(suffix, type, defaultValue, defaultValue, effect);
    }

    ConfigKey(String suffix, String type, String defaultValue, String example, String effect) {
        this.suffix = suffix;
        this.type = type;
        this.defaultValue = defaultValue;
        this.example = example;
        this.effect = effect;
    }

    /** The key without its prefix. */
    public String suffix() {
        return suffix;
    }

    public String type() {
        return type;
    }

    /** Null where there is none. */
    public String defaultValue() {
        return defaultValue;
    }

    public String example() {
        return example;
    }

    /** Markdown, one sentence or two. */
    public String effect() {
        return effect;
    }

    boolean secret() {
        return type.equals("secret");
    }
}

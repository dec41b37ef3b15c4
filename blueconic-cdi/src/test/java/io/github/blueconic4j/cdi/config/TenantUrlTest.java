package io.github.blueconic4j.cdi.config;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TenantUrlTest {

    @ParameterizedTest
    @CsvSource({
        "mytenant.blueconic.net, https://mytenant.blueconic.net/rest/v2",
        "mytenant.blueconic.net/, https://mytenant.blueconic.net/rest/v2",
        "mytenant.blueconic.net:8443, https://mytenant.blueconic.net:8443/rest/v2",
        "https://mytenant.blueconic.net, https://mytenant.blueconic.net/rest/v2",
        "https://mytenant.blueconic.net/, https://mytenant.blueconic.net/rest/v2",
        "https://mytenant.blueconic.net///, https://mytenant.blueconic.net/rest/v2",
        "https://mytenant.blueconic.net/rest/v2, https://mytenant.blueconic.net/rest/v2",
        "https://mytenant.blueconic.net/rest/v2/, https://mytenant.blueconic.net/rest/v2",
        "HTTPS://mytenant.blueconic.net, https://mytenant.blueconic.net/rest/v2",
        "cdp.example.com, https://cdp.example.com/rest/v2",
        "https://gateway.example.com/cdp, https://gateway.example.com/cdp/rest/v2",
        "https://gateway.example.com/cdp/rest/v2, https://gateway.example.com/cdp/rest/v2",
        "gateway.example.com/cdp/eu/, https://gateway.example.com/cdp/eu/rest/v2",
        "https://gateway.example.com/a%20b, https://gateway.example.com/a%20b/rest/v2",
        "http://localhost:9090, http://localhost:9090/rest/v2",
        "http://LOCALHOST:9090, http://LOCALHOST:9090/rest/v2",
        "http://127.0.0.1:9090, http://127.0.0.1:9090/rest/v2",
        "http://127.8.9.10, http://127.8.9.10/rest/v2",
        "http://[::1]:9090, http://[::1]:9090/rest/v2",
        "[::1]:9090, https://[::1]:9090/rest/v2",
        "localhost:9090, https://localhost:9090/rest/v2"
    })
    void makesTheBaseOfWhatPeopleWrite(String written, String base) {
        assertThat(TenantUrl.base(written)).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource({
        "https://, is no URL",
        "://mytenant.blueconic.net, has no host",
        "https://my tenant.blueconic.net, is no URL",
        "https:///rest/v2, has no host",
        "/path://mytenant.blueconic.net, has no host",
        "//mytenant.blueconic.net/x://y, has no host",
        "https://:8443, has no host",
        "https://my_tenant.blueconic.net, has no host",
        "http:/mytenant.blueconic.net, port",
        "https://mytenant.blueconic.net:, port",
        "https://mytenant.blueconic.net:0, port",
        "https://mytenant.blueconic.net:65536, port",
        "https://mytenant.blueconic.net:99999999999, has no host",
        "https://mytenant.blueconic.net?a=b, query or fragment",
        "https://mytenant.blueconic.net?, query or fragment",
        "mytenant.blueconic.net#top, query or fragment",
        "https://user:canary@mytenant.blueconic.net, user or password",
        "user@mytenant.blueconic.net, user or password",
        "http://mytenant.blueconic.net, https",
        "http://localhost.example.com, https",
        "http://127.0.0.1.example.com, https",
        "http://10.0.0.1, https",
        "http://[::2], https",
        "http://0.0.0.0, https",
        "ftp://localhost, https",
        "ws://localhost, https"
    })
    void refusesWhatIsNoPlaceToSendASecretTo(String written, String why) {
        assertThatThrownBy(() -> TenantUrl.base(written))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("canary");
    }

    @Test
    void knowsItsOwnResult() {
        String base = TenantUrl.base("gateway.example.com:8443/cdp").toString();
        assertThat(TenantUrl.base(base)).hasToString(base);
    }
}

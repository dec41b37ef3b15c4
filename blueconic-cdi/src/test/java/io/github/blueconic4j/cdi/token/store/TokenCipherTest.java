package io.github.blueconic4j.cdi.token.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.github.blueconic4j.cdi.config.StoreKey;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.RefreshToken;
import io.github.blueconic4j.cdi.token.store.TokenStoreException.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenCipherTest {

    private static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "id", "default");

    private final List<StoreKey> keys = new ArrayList<>(List.of(key("k1")));
    private final TokenCipher cipher = new TokenCipher(() -> List.copyOf(keys));

    private static StoreKey key(String id) {
        return new StoreKey(id, (id + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    }

    private void assertUnreadable(String sealed) {
        assertThatThrownBy(() -> cipher.open(GRANT, 1, sealed))
                .isInstanceOfSatisfying(TokenStoreException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(Problem.UNREADABLE));
    }

    @Test
    void readsWhatItWroteAndNeverWritesTheSameTwice() {
        String sealed = cipher.seal(GRANT, 1, "tökens");

        assertThat(cipher.open(GRANT, 1, sealed)).isEqualTo("tökens");
        assertThat(cipher.seal(GRANT, 1, "tökens")).isNotEqualTo(sealed).startsWith("k1.");
    }

    @Test
    void everyFlippedBitIsNoticed() {
        String sealed = cipher.seal(GRANT, 1, "a token");
        int dot = sealed.indexOf('.');
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertUnreadable("k1." + Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
        }
        for (String broken : List.of("", "k1", "k1.", "k1.*", sealed.substring(0, 12))) {
            assertUnreadable(broken);
        }
    }

    @Test
    void anotherPlaceIsNoticed() {
        String sealed = cipher.seal(GRANT, 1, "a token");

        for (GrantKey other : List.of(
                new GrantKey(new Tenant("emea"), "id", "default"),
                new GrantKey(Tenant.DEFAULT, "other", "default"),
                new GrantKey(Tenant.DEFAULT, "id", "other"))) {
            assertThatThrownBy(() -> cipher.open(other, 1, sealed)).isInstanceOf(TokenStoreException.class);
        }
        assertThatThrownBy(() -> cipher.open(GRANT, 2, sealed)).isInstanceOf(TokenStoreException.class);
    }

    @Test
    void aKeyIsChangedWithoutLosingWhatTheOldOneEncrypted() {
        String old = cipher.seal(GRANT, 1, "old");
        keys.add(0, key("k2"));

        assertThat(cipher.open(GRANT, 1, old)).isEqualTo("old");
        String fresh = cipher.seal(GRANT, 1, "fresh");
        assertThat(fresh).startsWith("k2.");
        keys.remove(1);
        assertThat(cipher.open(GRANT, 1, fresh)).isEqualTo("fresh");
        assertThatThrownBy(() -> cipher.open(GRANT, 1, old))
                .hasMessageContaining("token-store.previous-key")
                .message()
                .doesNotContain("k1");
    }

    @Test
    void withoutAKeyItEncryptsForThisProcessAlone() {
        TokenCipher own = new TokenCipher(List::of);
        String sealed = own.seal(GRANT, 1, "a token");

        assertThat(own.open(GRANT, 1, sealed)).isEqualTo("a token");
        assertThatThrownBy(() -> new TokenCipher(List::of).open(GRANT, 1, sealed))
                .isInstanceOf(TokenStoreException.class);
    }

    @Test
    void aFingerprintTellsTokensApartAndNothingElse() {
        assertThat(cipher.fingerprint("a")).isEqualTo(cipher.fingerprint("a")).hasSize(43);
        assertThat(cipher.fingerprint("a")).isNotEqualTo(cipher.fingerprint("b"));
        assertThat(new TokenCipher(() -> List.of(key("k9"))).fingerprint("a")).isNotEqualTo(cipher.fingerprint("a"));
    }

    @Test
    void bothTokensComeBackWhateverTheRefreshTokenHolds() {
        GrantTokens tokens = new GrantTokens(new AccessToken("access"), new RefreshToken("re fresh ü \n x"));
        GrantTokens read = GrantTokens.open(cipher, GRANT, 3, tokens.seal(cipher, GRANT, 3));

        assertThat(read.access().value()).isEqualTo("access");
        assertThat(read.refresh()).isEqualTo(tokens.refresh());
    }
}

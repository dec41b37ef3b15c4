package io.github.blueconic4j.cdi.token.authorization;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PkceTest {

    @Test
    void challengesAsInAppendixBOfRfc7636() {
        assertThat(Pkce.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void verifiersAreLongUrlSafeAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1000; i++) {
            String verifier = Pkce.random(random);
            assertThat(verifier).matches("[A-Za-z0-9_-]{43}");
            assertThat(seen.add(verifier)).isTrue();
        }
    }
}

package io.github.blueconic4j.api.profileevents;

import java.util.List;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.PropertyValues;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileEventTest {
    @Test
    void readsThePropertiesInBothSpellings() {
        String properties = "[{\"id\":\"ToConsented\",\"values\":[\"newsletter\"]}]";

        ProfileEvent plural = read("{\"type\":\"ConsentChanged\",\"properties\":" + properties + "}");
        ProfileEvent singular = read("{\"type\":\"ConsentChanged\",\"property\":" + properties + "}");

        assertThat(plural.type()).isEqualTo(ProfileEventType.CONSENT_CHANGED);
        assertThat(plural.properties()).containsExactly(new PropertyValues("ToConsented", List.of("newsletter")));
        assertThat(singular).isEqualTo(plural);
        assertThat(plural.toString()).contains("ConsentChanged").doesNotContain("newsletter");
    }

    private static ProfileEvent read(String text) {
        return BlueConicJson.read(ProfileEvent.class, text);
    }
}

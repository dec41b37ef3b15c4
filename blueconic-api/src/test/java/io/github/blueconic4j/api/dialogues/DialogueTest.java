package io.github.blueconic4j.api.dialogues;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DialogueTest {
    @Test
    void readsVariantsFromAListAndFromASingleObject() {
        String variant = "{\"id\":\"v1\",\"name\":\"Summer\",\"isEnabled\":true}";

        Dialogue list = BlueConicJson.read(Dialogue.class, "{\"id\":\"d1\",\"variants\":[" + variant + "]}");
        Dialogue single = BlueConicJson.read(Dialogue.class, "{\"id\":\"d1\",\"variants\":" + variant + "}");

        assertThat(list.variants()).hasSize(1).hasOnlyElementsOfType(Variant.class);
        assertThat(list.variants().get(0).enabled()).isTrue();
        assertThat(single).isEqualTo(list);
    }

    @Test
    void hasNoVariantsWhereThereAreNone() {
        assertThat(BlueConicJson.read(Dialogue.class, "{}").variants()).isEmpty();
        assertThat(BlueConicJson.read(Dialogue.class, "{\"variants\":null}").variants())
                .isEmpty();
    }

    @Test
    void keepsTheNamesOfTheWire() {
        String text = "{\"isEnabled\":false,\"priority\":{\"isDefault\":true},\"targetChannels\":"
                + "[{\"channelId\":\"c1\",\"URLRestrictions\":[{\"previewURL\":\"https://shop.example/\"}]}]}";

        Dialogue dialogue = BlueConicJson.read(Dialogue.class, text);

        assertThat(dialogue.enabled()).isFalse();
        assertThat(dialogue.priority().defaultPriority()).isTrue();
        assertThat(dialogue.targetChannels().get(0).urlRestrictions().get(0).previewUrl())
                .isEqualTo("https://shop.example/");
        assertThat(BlueConicJson.write(dialogue))
                .contains("\"isEnabled\":false", "\"isDefault\":true", "\"URLRestrictions\":[", "\"previewURL\":");
    }
}

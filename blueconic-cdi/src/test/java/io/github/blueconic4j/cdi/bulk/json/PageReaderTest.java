package io.github.blueconic4j.cdi.bulk.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Timeout(60)
class PageReaderTest {

    private static final long LIMIT = 100_000;
    private static final String NEVER_ENDING = "(never ending)";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(PageReader<Profile> page) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Profile profile = page.next(); profile != null; profile = page.next()) {
            ids.add(profile.id());
        }
        return ids;
    }

    @Test
    void readsMembersInAnyOrder() throws Exception {
        String head =
                "\"cursor\":\"*\",\"nextCursor\":\"c2\",\"totalResults\":7,\"totalPages\":3,\"new\":[{\"profiles\":1}],"
                        + "\"links\":[{\"Href\":\"h\"},{\"href\":\"h\"}]";
        String list = "\"profiles\":[{\"id\":\"a\"},{\"id\":\"b\"}]";
        for (String text : List.of(
                "{" + head + "," + list + "}",
                "{" + list + "," + head + "}",
                "\uFEFF {\n" + list + "\n,\t" + head + "}\n")) {
            PageReader<Profile> page = PageReader.profiles(stream(text), LIMIT);
            assertThat(ids(page)).containsExactly("a", "b");
            assertThat(page.nextCursor()).isEqualTo("c2");
            assertThat(page.total()).isEqualTo(OptionalLong.of(7));
            assertThat(page.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"totalResults\":0,\"profiles\":[]}",
                "{\"totalResults\":0,\"profiles\":null}",
                "{\"totalResults\":0}",
                "{\"profiles\":[],\"nextCursor\":\"\",\"totalResults\":null}",
                "{\"profiles\":[],\"nextCursor\":null,\"totalResults\":\"many\"}"
            })
    void anEmptyPageIsOne(String text) throws Exception {
        PageReader<Profile> page = PageReader.profiles(stream(text), LIMIT);
        assertThat(page.next()).isNull();
        assertThat(page.nextCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>",
                "null",
                "[]",
                "\"profiles\"",
                "{}",
                "{\"message\":\"no\"}",
                "{\"profiles\":{}}",
                "{\"profiles\":5}",
                "{\"profiles\":[5]}",
                "{\"profiles\":[[]]}",
                "{\"profiles\":[null]}",
                "{\"profiles\":[{}]}",
                "{\"profiles\":[{\"id\":null}]}",
                "{\"profiles\":[{\"id\":\"a\"}{\"id\":\"b\"}]}",
                "{\"profiles\":[{\"id\":\"a\",}]}",
                "{\"profiles\":[{\"id\":'a'}]}",
                "{\"profiles\":[{\"id\":01}]}",
                "{\"profiles\":[{\"id\":\"a\nb\"}]}",
                "{\"profiles\":[{\"id\":\"canary\"}],\"nextCursor\":{}}"
            })
    void refusesWhatIsNoPageAndQuotesNothingOfIt(String text) throws Exception {
        PageReader<Profile> page = PageReader.profiles(stream(text), LIMIT);
        UnreadableJson refusal = catchThrowableOfType(UnreadableJson.class, () -> ids(page));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.isCut()).isFalse();
        assertThat(refusal)
                .hasMessageNotContainingAny("canary", "DOCTYPE", "no\"")
                .hasNoCause();
    }

    @Test
    void saysWhereSomethingIsNotReadable() {
        String text = "{\"profiles\":[{\"id\":\"a\"},{\"id\":\"b\",\"properties\":[{\"values\":\"canary\"}]}]}";
        assertThat(catchThrowableOfType(UnreadableJson.class, () -> ids(PageReader.profiles(stream(text), LIMIT))))
                .hasMessage("not readable at /profiles/1/properties/0/values");
    }

    @Test
    void noticesThatAPageIsCutAtAnyByte() throws Exception {
        String text =
                "{\"nextCursor\":\"é\",\"profiles\":[{\"id\":\"a\\u00e9é\",\"properties\":[{\"id\":\"x\",\"values\":"
                        + "[1,true,null,\"v\"]}],\"new\":{\"a\":[1.5]},\"events\":[{\"data\":[{\"values\":[[{}],5]}]}]}],\"more\":-1}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            PageReader<Profile> page = PageReader.profiles(new ByteArrayInputStream(bytes, 0, length), LIMIT);
            UnreadableJson cut = catchThrowableOfType(UnreadableJson.class, () -> ids(page));
            assertThat(cut).as("%s bytes", length).isNotNull();
            assertThat(cut.isCut()).as("%s bytes", length).isTrue();
            PageReader<ExportedJson> raw =
                    PageReader.raw("profiles", new ByteArrayInputStream(bytes, 0, length), LIMIT);
            cut = catchThrowableOfType(
                    UnreadableJson.class, () -> raw.next().text().concat("" + raw.next()));
            assertThat(cut.isCut()).as("%s bytes", length).isTrue();
        }
    }

    @Test
    void handsOutTheBytesOfAnObjectUntouched() throws Exception {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            objects.add("{ \"new\" :\t[1.50, 1E3 ,{\"id\":\"inner\"}], \"id\":\"é" + i + "\",\n\"x\":\"\\u00e9\\/"
                    + "😀y".repeat(i % 700) + "\"\r\n}");
        }
        String text = "\uFEFF{\"big\":\"" + "x".repeat(70_000) + "\",\"profiles\" :\n[ " + String.join(" ,\n ", objects)
                + " ], \"nextCursor\":\"c\"}";
        PageReader<ExportedJson> page = PageReader.raw("profiles", stream(text), LIMIT);
        for (int i = 0; i < objects.size(); i++) {
            ExportedJson next = page.next();
            assertThat(next.id()).isEqualTo("é" + i);
            assertThat(next.text()).isEqualTo(objects.get(i));
        }
        assertThat(page.next()).isNull();
        assertThat(page.nextCursor()).isEqualTo("c");
    }

    /** Whatever comes without an end, reading it has one, and long before memory has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"profiles\":[{\"id\":\"a\"},{\"id\":\"(never ending)",
                "{\"profiles\":[{\"id\":\"a\",\"(never ending)",
                "{\"profiles\":[{\"id\":\"a\",\"new\":\"(never ending)",
                "{\"profiles\":[{\"id\":(never ending)",
                "{\"profiles\":[{\"id\":\"a\",\"events\":[{\"data\":[{\"values\":[(never ending)",
                "{\"new\":\"(never ending)",
                "(never ending)"
            })
    void refusesWhatDoesNotEnd(String start) {
        for (String filling : List.of("x", " ", "[", "{\"a\":", "1", "null,", "\"a\",")) {
            InputStream endless = endless(start.substring(0, start.length() - NEVER_ENDING.length()), filling);
            assertThat(catchThrowableOfType(UnreadableJson.class, () -> ids(PageReader.profiles(endless, LIMIT))))
                    .as("%s%s", start, filling)
                    .isNotNull();
            InputStream again = endless(start.substring(0, start.length() - NEVER_ENDING.length()), filling);
            PageReader<?>[] raw = new PageReader<?>[1];
            assertThat(catchThrowableOfType(UnreadableJson.class, () -> {
                        raw[0] = PageReader.raw("profiles", again, LIMIT);
                        while (raw[0].next() != null) {
                            // goes on
                        }
                    }))
                    .as("%s%s", start, filling)
                    .isNotNull();
        }
    }

    private static InputStream endless(String start, String filling) {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        byte[] more = filling.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long read;

            @Override
            public int read() {
                int next = read < first.length ? first[(int) read] : more[(int) ((read - first.length) % more.length)];
                read++;
                return next;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                for (int i = offset; i < offset + length; i++) {
                    bytes[i] = (byte) read();
                }
                return length;
            }
        };
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] wide = "{\"profiles\":[]}".getBytes(StandardCharsets.UTF_16LE);
        assertThat(catchThrowableOfType(
                        UnreadableJson.class, () -> PageReader.profiles(new ByteArrayInputStream(wide), LIMIT)
                                .next()))
                .hasMessage("not UTF-8");
        byte[] latin = "{\"profiles\":[{\"id\":\"é\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(
                        UnreadableJson.class, () -> PageReader.profiles(new ByteArrayInputStream(latin), LIMIT)
                                .next()))
                .hasMessage("not JSON");
    }
}

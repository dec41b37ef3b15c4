package io.github.blueconic4j.cdi.bulk.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.api.profiles.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is pulled out of a page is what the typed interfaces read, or is refused as there. */
class RecordReadersTest {

    private static final long LIMIT = 1_000_000;
    private static final String[] SCALARS = {
        "null", "5", "-0", "2.50", "1e5", "true", "false", "\"\"", "\"x\"", "\"\\u00e9\\n\\\"\"", "\"\\uD83D\\uDE00 é\""
    };
    private static final String[] DATES = {
        "\"2024-01-31T12:00:00Z\"",
        "\"2024-01-31T12:00:00.123Z\"",
        "\"2024-01-31T12:00Z\"",
        "\"2024-01-31T12:00:00+05:00\"",
        "\"2024-01-31T12:00:00.5+0500\"",
        "\"2024-02-30T00:00:00Z\"",
        "\"\"",
        "null"
    };

    private final Random random = new Random(7);

    private static Profile pulled(String profile) throws IOException {
        return page("{\"profiles\":[" + profile + "]}").next();
    }

    private static PageReader<Profile> page(String text) throws IOException {
        return PageReader.profiles(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMIT);
    }

    private static void assertReadAlike(String profile) {
        Profile expected;
        try {
            expected = BlueConicJson.read(Profile.class, profile);
        } catch (IllegalArgumentException refused) {
            expected = null;
        }
        Profile read;
        try {
            read = pulled(profile);
        } catch (IOException refused) {
            assertThat(refused).isInstanceOf(UnreadableJson.class);
            read = null;
        }
        assertThat(read).as(profile).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':5}",
                "{'id':5.50e3}",
                "{'id':true}",
                "{'id':'a','id':'b'}",
                "{'id':{}}",
                "{'id':'p','ID':'q','unknown':[{'a':[1,{'b':{}}]}],'more':{'id':'x'}}",
                "{'id':'p','creationDate':5}",
                "{'id':'p','creationDate':true}",
                "{'id':'p','creationDate':'yesterday'}",
                "{'id':'p','creationDate':'2024-01-01T00:00:00'}",
                "{'id':'p','creationDate':'2024-01-01T24:00:00Z'}",
                "{'id':'p','creationDate':'2024-01-01T00:00:60Z'}",
                "{'id':'p','creationDate':'2024-01-01t00:00:00z'}",
                "{'id':'p','creationDate':'2024-02-30T00:00:00Z'}",
                "{'id':'p','creationDate':'2023-02-29T00:00:00Z'}",
                "{'id':'p','creationDate':'2024-01-01T00:00:00.123456789Z'}",
                "{'id':'p','privacyLegislation':''}",
                "{'id':'p','privacyLegislation':5}",
                "{'id':'p','privacyLegislation':{}}",
                "{'id':'p','replaces':[1,true,null,'a',2.50]}",
                "{'id':'p','replaces':'x'}",
                "{'id':'p','replaces':{}}",
                "{'id':'p','replaces':[{}]}",
                "{'id':'p','replaces':[['a']]}",
                "{'id':'p','permissions':{}}",
                "{'id':'p','permissions':{'level':null,'x':[]}}",
                "{'id':'p','permissions':'x'}",
                "{'id':'p','permissions':[]}",
                "{'id':'p','properties':[null,{},{'id':'a'},{'values':[]},{'id':'b','values':null}]}",
                "{'id':'p','properties':{'id':'a','values':['b']}}",
                "{'id':'p','properties':['x']}",
                "{'id':'p','properties':[[]]}",
                "{'id':'p','properties':[{'id':'q','values':'x'}]}",
                "{'id':'p','properties':[{'id':'q','values':['x'],'values':['y']}]}",
                "{'id':'p','properties':[{'id':'a'}],'properties':[{'id':'z'}]}",
                "{'id':'p','properties':[{'id':'a'}],'properties':null}",
                "{'id':'p','events':[null,{'source':1,'identifier':false,'date':null}]}",
                "{'id':'p','events':[{'data':[{'id':'q','values':{}}]}]}",
                "{'id':'p','events':[{'data':[{'id':'q','values':5}]}]}",
                "{'id':'p','events':[{'properties':[{'id':'q','values':[5]}]}]}",
                "{'id':'p','lifecycleStages':[{'lifecycle':null,'stage':{'id':1,'name':null}}]}",
                "{'id':'p','matchingGroups':[{'groupIds':[1]},{}],'segments':[{'id':'s','tags':[null]}]}",
                "{'id':'p','groups':[{'id':'g','lastModifiedDate':'2024-01-01T00:00:00+0500','properties':[{}]}]}"
            })
    void oddObjectsAreReadAlike(String profile) {
        assertReadAlike(profile.replace('\'', '"'));
    }

    @Test
    void valuesOfEventsAreAnyJson() throws Exception {
        String values = "[1,1.0,-0,1e5,12345678901,123456789012345678901234567890,true,false,null,\"x\",\"\","
                + "{\"a\":[1,null,{}]},[{\"id\":\"z\",\"values\":[1,\"y\"]}],[]]";
        String profile = "{\"id\":\"p\",\"events\":[{\"data\":[{\"id\":\"q\",\"values\":" + values + "}]}]}";
        assertReadAlike(profile);
        String wanted = BlueConicJson.read(Profile.class, profile)
                .events()
                .get(0)
                .values("q")
                .toString();
        assertThat(pulled(profile).events().get(0).values("q")).hasToString(wanted);
    }

    @Test
    void whateverIsInThemProfilesAreReadAlike() {
        for (int i = 0; i < 5000; i++) {
            assertReadAlike(profile());
        }
    }

    @Test
    void theOneReadBeforeLeavesNothingBehind() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String profile = profile();
            try {
                BlueConicJson.read(Profile.class, profile);
                all.add(profile);
            } catch (IllegalArgumentException refused) {
                // read alike, as shown above
            }
        }
        PageReader<Profile> page = page("{\"profiles\":[" + String.join(" , ", all) + "]}");
        for (String one : all) {
            assertThat(page.next()).isEqualTo(BlueConicJson.read(Profile.class, one));
        }
        assertThat(page.next()).isNull();
        assertThat(all).hasSizeGreaterThan(50);
    }

    @Test
    void groupsAreReadAlike() throws Exception {
        for (String group : List.of(
                "{\"id\":\"g\",\"groupTypeId\":\"t\",\"creationDate\":\"2024-01-01T00:00Z\",\"properties\":[{\"id\":\"a\","
                        + "\"values\":[\"b\",1]}],\"links\":[{\"Href\":\"x\"}]}",
                "{\"id\":1}")) {
            byte[] text = ("{\"groups\":[" + group + "]}").getBytes(StandardCharsets.UTF_8);
            assertThat(PageReader.groups(new ByteArrayInputStream(text), LIMIT).next())
                    .isEqualTo(BlueConicJson.read(Group.class, group));
        }
    }

    private String profile() {
        List<String> members = new ArrayList<>(List.of("\"id\":\"p" + random.nextInt(100) + "\""));
        add(members, "creationDate", any(DATES));
        add(members, "privacyLegislation", any(SCALARS));
        add(members, "consentedObjectives", texts());
        add(members, "refusedObjectives", texts());
        add(members, "permissions", random.nextInt(5) == 0 ? any(SCALARS) : "{\"level\":" + any(SCALARS) + "}");
        add(members, "properties", list("{\"id\":%s,\"values\":%s}"));
        add(members, "events", events());
        add(members, "groups", list("{\"id\":%s,\"tags\":%s}"));
        add(members, "matchingGroups", list("{\"profilePropertyId\":%s,\"groupIds\":%s}"));
        add(members, "lifecycleStages", list("{\"stage\":{\"name\":%s},\"other\":%s}"));
        add(members, "segments", list("{\"name\":%s,\"tags\":%s}"));
        add(members, "replacedBy", any(SCALARS));
        add(members, "replaces", texts());
        add(members, "somethingNew", texts());
        return "{" + String.join(",", members) + "}";
    }

    private void add(List<String> members, String name, String value) {
        if (random.nextInt(3) == 0) {
            members.add(random.nextInt(members.size() + 1), "\"" + name + "\" : " + value);
        }
    }

    private String any(String... some) {
        return some[random.nextInt(some.length)];
    }

    private String texts() {
        if (random.nextInt(20) == 0) {
            return any(SCALARS);
        }
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(any(SCALARS));
        }
        return texts.toString();
    }

    private String list(String form) {
        List<String> objects = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            objects.add(random.nextInt(10) == 0 ? "null" : form.formatted(any(SCALARS), texts()));
        }
        return objects.toString();
    }

    private String events() {
        String data = "{\"id\":%s,\"values\":%s}".formatted(any(SCALARS), texts());
        return "[{\"id\":%s,\"date\":%s,\"eventTypeId\":%s,\"data\":[%s,{\"values\":[[%s]]}]}]"
                .formatted(any(SCALARS), any(DATES), any(SCALARS), data, data);
    }
}

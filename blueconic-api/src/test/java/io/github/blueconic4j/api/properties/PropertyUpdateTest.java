package io.github.blueconic4j.api.properties;

import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.profiles.PermissionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PropertyUpdateTest {

    private static final String WRITABLE =
            """
            {"availableForSegmentation":true,"canRead":true,"canWrite":false,"createNewProfile":false,
             "currency":{"isoCode":"EUR"},"dataSensitivity":"PII","description":"d","filterType":"CURRENCY",
             "groupTypeId":"company","id":"revenue","indexed":false,"mergeStrategy":"SUM","name":"Revenue",
             "permissionLevel":"PERSONAL","precision":2,"showInUI":true,"tags":["money"],
             "unit":{"id":"euro","name":{"label":[{"content":"euro","locale":"nl_NL"}]}},"values":[]}"""
                    .replaceAll("\\s*\n\\s*", "");

    @Test
    void copiesAPropertyWithoutWhatCannotBeWritten() {
        String read = WRITABLE.replace(
                        "\"isoCode\":\"EUR\"", "\"isoCode\":\"EUR\",\"name\":\"Euro\",\"precision\":2,\"symbol\":\"x\"")
                .replaceFirst(
                        "\\{",
                        "{\"canDelete\":true,\"compositionStrategy\":\"BOTH\",\"creationDate\":\"2031-05-04T12:00:00Z\","
                                + "\"creator\":{\"fullName\":\"x\"},\"favorite\":true,\"filterTypeSuggestion\":\"SELECT\","
                                + "\"isIdProperty\":false,\"lastModifiedDate\":\"2031-05-04T12:00:00Z\","
                                + "\"lastModifiedUser\":{\"fullName\":\"x\"},\"linkingGroupTypeId\":\"g\","
                                + "\"lastProfileMutationDate\":\"2031-05-04T12:00:00Z\",\"links\":[{\"href\":\"h\"}],"
                                + "\"profileCount\":1,\"range\":{\"min\":1,\"max\":2},\"readOnly\":false,"
                                + "\"totalProfileCount\":2,\"useValidation\":true,");
        Property property = BlueConicJson.read(Property.class, read);
        assertThat(property.range()).isEqualTo(new Range(1L, 2L));
        assertThat(BlueConicJson.write(PropertyUpdate.from(property).build())).isEqualTo(WRITABLE);
    }

    @Test
    void isBuiltMemberByMember() {
        PropertyUpdate update = PropertyUpdate.builder("revenue")
                .name("Revenue")
                .description("d")
                .tags(List.of("money"))
                .filterType(FilterType.CURRENCY)
                .mergeStrategy(MergeStrategy.SUM)
                .permissionLevel(PermissionLevel.PERSONAL)
                .dataSensitivity(DataSensitivity.PII)
                .groupTypeId("company")
                .indexed(false)
                .createNewProfile(false)
                .availableForSegmentation(true)
                .showInUi(true)
                .canRead(true)
                .canWrite(false)
                .precision(2L)
                .currency("EUR")
                .unit("euro", Map.of("nl_NL", "euro"))
                .values(List.of())
                .build();
        assertThat(BlueConicJson.write(update)).isEqualTo(WRITABLE);
    }

    @Test
    void leavesAbsentWhatThePropertyHasNot() {
        Property property = BlueConicJson.read(Property.class, "{\"id\":\"age\"}");
        assertThat(BlueConicJson.write(PropertyUpdate.from(property).build())).isEqualTo("{\"id\":\"age\"}");
    }

    @Test
    void takesAUnitByItsIdEvenAnEmptyOne() {
        assertThat(BlueConicJson.write(PropertyUpdate.builder("age").unit("").build()))
                .isEqualTo("{\"id\":\"age\",\"unit\":{\"id\":\"\"}}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a b", "a.b", "é", "a/b", "a\n"})
    void refusesAnIdOfOtherThanLettersDigitsAndDashes(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropertyUpdate.builder(id))
                .withMessageStartingWith("id");
    }
}

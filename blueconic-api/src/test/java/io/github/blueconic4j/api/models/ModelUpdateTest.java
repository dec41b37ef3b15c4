package io.github.blueconic4j.api.models;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ModelUpdateTest {

    @Test
    void copiesAModelWithoutWhatCannotBeWritten() {
        String writable =
                "\"description\":\"d\",\"featureNames\":[\"f\"],\"name\":\"n\",\"parameters\":[{\"id\":\"p\",\"relation\":\"r\","
                        + "\"type\":\"t\",\"values\":[\"v\"]}],\"profilePropertyIds\":[],\"segmentId\":\"s\",\"storeId\":\"c\","
                        + "\"tags\":[\"a\"],\"type\":\"FORECAST\"}";
        Model model = BlueConicJson.read(
                Model.class,
                "{\"id\":\"m1\",\"modelHash\":\"h\",\"modelUrl\":\"/u\",\"creationDate\":\"2031-05-04T12:00:00Z\","
                        + "\"creator\":{\"fullName\":\"x\"},\"lastModifiedDate\":\"2031-05-04T12:00:00Z\","
                        + "\"lastModifiedUser\":{\"fullName\":\"x\"}," + writable);
        assertThat(BlueConicJson.write(ModelUpdate.from(model).build())).isEqualTo("{" + writable);
    }

    @Test
    void leavesAbsentWhatTheModelHasNot() {
        Model model = BlueConicJson.read(Model.class, "{\"id\":\"m1\",\"type\":\"GENERAL\"}");
        assertThat(BlueConicJson.write(ModelUpdate.from(model).build())).isEqualTo("{\"type\":\"GENERAL\"}");
    }

    @Test
    void setsAParameterInThePlaceOfTheOldOne() {
        ModelUpdate update = ModelUpdate.builder(ModelType.GENERAL)
                .parameter("threshold", "1")
                .parameter("threshold", "2")
                .build();
        assertThat(update.parameters()).extracting(ModelParameter::values).containsExactly(java.util.List.of("2"));
    }

    @Test
    void refusesAModelWithoutType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelUpdate.builder(null))
                .withMessageStartingWith("type");
    }
}

package io.github.blueconic4j.api.contract;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverterProvider;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.QueryObject;
import io.github.blueconic4j.api.wire.DeleteWithBody;
import io.github.blueconic4j.api.wire.NoValueReader;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Parameters have types that every REST client writes in the same way, so that none needs a converter. */
class ParametersTest {

    private static final Set<String> TYPES =
            Set.of("java.lang.String", "java.lang.Long", "java.lang.Boolean", "java.util.List<java.lang.String>");

    private static List<Parameter> parameters() {
        return ApiMethod.interfaces().stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> Operation.of(method).isPresent())
                .flatMap(method -> Stream.of(method.getParameters()))
                .toList();
    }

    private static Set<Class<?>> beans() {
        return parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .map(Parameter::getType)
                .collect(Collectors.toSet());
    }

    private static boolean isNamed(AnnotatedElement element) {
        return element.isAnnotationPresent(PathParam.class) || element.isAnnotationPresent(QueryParam.class);
    }

    @Test
    void parametersOfMethodsNeedNoConverter() {
        assertThat(parameters().stream()
                        .filter(ParametersTest::isNamed)
                        .map(Parameter::getParameterizedType)
                        .map(Type::getTypeName))
                .hasSizeGreaterThan(60)
                .isSubsetOf(TYPES);
    }

    @Test
    void fieldsOfBeanParametersNeedNoConverter() {
        assertThat(beans()).hasSize(12).allSatisfy(bean -> {
            assertThat(bean.getSuperclass()).isEqualTo(QueryObject.class);
            assertThat(Modifier.isFinal(bean.getModifiers())).isTrue();
            assertThat(Stream.of(bean.getDeclaredFields())
                            .filter(ParametersTest::isNamed)
                            .map(Field::getGenericType)
                            .map(Type::getTypeName))
                    .isNotEmpty()
                    .isSubsetOf(TYPES);
        });
    }

    @Test
    void noInterfaceRegistersAConverter() {
        assertThat(ApiMethod.interfaces())
                .flatExtracting(api -> List.of(api.getAnnotationsByType(RegisterProvider.class)))
                .extracting(RegisterProvider::value)
                .noneMatch(ParamConverterProvider.class::isAssignableFrom);
    }

    @Test
    void everyDeleteWithABodyIsMarked() {
        assertThat(ApiMethod.all())
                .filteredOn(method -> method.body().isPresent() && method.call().startsWith("DELETE "))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.method().isAnnotationPresent(DeleteWithBody.class))
                        .isTrue());
    }

    @Test
    void interfacesWithMethodsThatReturnNothingReadNothing() {
        assertThat(ApiMethod.all())
                .filteredOn(method -> method.answer() == void.class)
                .extracting(method -> method.method().getDeclaringClass())
                .hasSize(4)
                .allSatisfy(api -> assertThat(api.getAnnotationsByType(RegisterProvider.class))
                        .extracting(RegisterProvider::value)
                        .contains(NoValueReader.class));
    }

    @Test
    void settingsAreTheParametersOfAQueryThatAreSet() {
        assertThat(Queries.auditEvents().settings())
                .isEqualTo(Map.of("fromDate", List.of("2024-02-03T04:05:06Z"), "count", List.of("7")));
        assertThat(Queries.segmentProfiles().settings().keySet())
                .containsExactlyElementsOf(Stream.of(
                                Queries.segmentProfiles().getClass().getDeclaredFields())
                        .filter(ParametersTest::isNamed)
                        .map(field -> field.getAnnotation(QueryParam.class).value())
                        .sorted()
                        .toList());
        assertThat(Queries.segmentProfiles().withCursor(null).settings()).doesNotContainKey("cursor");
    }
}

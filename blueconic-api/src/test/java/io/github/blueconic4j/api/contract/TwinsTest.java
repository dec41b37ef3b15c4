package io.github.blueconic4j.api.contract;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.Operation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An asynchronous method is another one in all but the way of waiting. */
class TwinsTest {

    private static List<Method> twins() {
        return ApiMethod.interfaces().stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getName().endsWith("Async"))
                .toList();
    }

    @Test
    void callsTheSameOperationWithTheSameArgumentsForTheSameAnswer() throws Exception {
        assertThat(twins()).hasSize(7);
        for (Method twin : twins()) {
            String name = twin.getName().substring(0, twin.getName().length() - "Async".length());
            Method other = twin.getDeclaringClass().getMethod(name, twin.getParameterTypes());

            assertThat(Operation.of(twin)).as(twin.toString()).isPresent().isEqualTo(Operation.of(other));
            assertThat(twin.getAnnotations()).isEqualTo(other.getAnnotations());
            assertThat(twin.getParameterAnnotations()).isEqualTo(other.getParameterAnnotations());
            assertThat(twin.getGenericParameterTypes()).isEqualTo(other.getGenericParameterTypes());
            assertThat(twin.getReturnType()).isEqualTo(CompletionStage.class);
            Type answer = ((ParameterizedType) twin.getGenericReturnType()).getActualTypeArguments()[0];
            assertThat(answer).isEqualTo(other.getReturnType() == void.class ? Void.class : other.getReturnType());
        }
    }
}

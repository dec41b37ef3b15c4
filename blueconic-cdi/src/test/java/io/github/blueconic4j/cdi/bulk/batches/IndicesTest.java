package io.github.blueconic4j.cdi.bulk.batches;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IndicesTest {

    @Test
    void areTheSameAsASet() {
        Random random = new Random(5);
        Indices indices = new Indices();
        Set<Long> set = new TreeSet<>();
        for (int step = 0; step < 2000; step++) {
            long first = random.nextInt(200);
            List<Long> some = LongStream.rangeClosed(first, first + random.nextInt(12))
                    .filter(number -> random.nextInt(4) > 0)
                    .boxed()
                    .toList();
            if (some.isEmpty()) {
                continue;
            }
            Indices others = Indices.of(Indices.of(some).toString());
            if (random.nextBoolean()) {
                indices.addAll(others);
                set.addAll(some);
            } else {
                indices.removeAll(others);
                set.removeAll(some);
            }
            for (long number = 0; number < 220; number++) {
                assertThat(indices.contains(number)).isEqualTo(set.contains(number));
            }
            assertThat(indices).hasToString(Indices.of(set).toString());
        }
    }

    @Test
    void areWrittenAsRanges() {
        assertThat(Indices.of(List.of(5L, 1L, 2L, 9L, 3L))).hasToString("1-3,5,9");
    }
}

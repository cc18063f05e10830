package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestBucketsTest {
    private final RequestBuckets buckets = new RequestBuckets(10, 1000);

    @Test
    void aBucketFillsSteadily() {
        for (var left = 9; left >= 0; left--) {
            assertThat(buckets.take("a", 0)).isEqualTo(new RequestBuckets.Taken(0, left, (10 - left) * 100L));
        }
        assertThat(buckets.take("a", 0).waitNanos()).isEqualTo(100);
        assertThat(buckets.take("a", 99).waitNanos()).isEqualTo(1);
        assertThat(buckets.take("a", 100).waitNanos()).isZero();
        assertThat(buckets.take("a", 100).waitNanos()).isEqualTo(100);
        assertThat(buckets.take("b", 100).left()).isEqualTo(9);
        assertThat(buckets.take("a", 5000).left()).isEqualTo(9);
    }
}

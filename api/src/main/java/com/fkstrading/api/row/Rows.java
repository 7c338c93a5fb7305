package com.fkstrading.api.row;

import java.time.Instant;

/// How two rows become one, field by field.
final class Rows {

    private Rows() {}

    static <T> T either(T first, T second) {
        return first != null ? first : second;
    }

    static Instant earlier(Instant first, Instant second) {
        return second.isBefore(first) ? second : first;
    }
}

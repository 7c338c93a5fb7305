package com.fkstrading.api.deadletter;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/// A record that could not be read.
///
/// @param place topic, partition and offset
/// @param at the record's timestamp
/// @param key null when the record had none
/// @param value the bytes as text, unreadable ones replaced; null when the record had none
/// @param problem why it could not be read
@Embeddable
public record DeadLetter(
        String place, String topic, Instant at, String key, String value, String problem) {}

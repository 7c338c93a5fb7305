package com.fkstrading.api.listing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A record that could not be read or stored. Also the JSON of an answer.
@Entity
@Immutable
@Table(name = "dead_letters")
public class StoredDeadLetter {

    public static final Listing<StoredDeadLetter> LISTING =
            new Listing<>(StoredDeadLetter.class, "dead letter", "place", "at");

    /// Topic, partition and offset.
    @Id public String place;

    public String topic;

    /// The record's timestamp.
    public Instant at;

    /// Null when the record had none.
    public @Nullable String key;

    /// The bytes as text, unreadable ones replaced; null when the record had none.
    public @Nullable String value;

    /// Why it could not be read or stored.
    public String problem;
}

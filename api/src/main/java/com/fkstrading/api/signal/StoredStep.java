package com.fkstrading.api.signal;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/// A step of a signal's path in Postgres. Only read through Hibernate.
@Entity
@Immutable
@IdClass(StoredStep.Key.class)
@Table(name = "steps")
public class StoredStep extends PanacheEntityBase {

    private static final Sort IN_ORDER = Sort.ascending("position", "name");

    @Id
    @Column(name = "signal_id")
    String signalId;

    @Id int position;

    @Id String name;

    Instant at;

    String summary;

    String record;

    static Uni<List<StoredStep>> path(String signalId) {
        return list("signalId", IN_ORDER, signalId);
    }

    /// What identifies a step.
    public record Key(String signalId, int position, String name) implements Serializable {}
}

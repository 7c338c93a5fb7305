package com.fkstrading.api.deadletter;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/// A [DeadLetter] in Postgres. Only read through Hibernate.
@Entity
@Immutable
@Table(name = "dead_letters")
public class StoredDeadLetter extends PanacheEntityBase {

    private static final Sort NEWEST_FIRST = Sort.descending("letter.at", "id");

    @Id
    @Column(name = "place")
    String id;

    @Embedded
    @AttributeOverride(
            name = "place",
            column = @Column(name = "place", insertable = false, updatable = false))
    DeadLetter letter;

    static Uni<List<DeadLetter>> newest(int limit) {
        return StoredDeadLetter.<StoredDeadLetter>findAll(NEWEST_FIRST)
                .page(0, limit)
                .list()
                .map(stored -> stored.stream().map(each -> each.letter).toList());
    }
}

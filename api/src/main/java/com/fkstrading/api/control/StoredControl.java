package com.fkstrading.api.control;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/// The newest command of a scope in Postgres. Only read through Hibernate.
@Entity
@Immutable
@Table(name = "controls")
public class StoredControl extends PanacheEntityBase {

    @Id String scope;

    @Enumerated(EnumType.STRING)
    ControlAction action;

    @Column(name = "by")
    String who;

    String why;

    @Column(name = "time")
    Instant at;

    static Uni<List<ControlCommand>> inForce() {
        return StoredControl.<StoredControl>listAll(Sort.ascending("scope"))
                .map(
                        stored ->
                                stored.stream()
                                        .map(
                                                each ->
                                                        new ControlCommand(
                                                                each.scope,
                                                                each.action,
                                                                each.who,
                                                                each.why,
                                                                each.at))
                                        .toList());
    }
}

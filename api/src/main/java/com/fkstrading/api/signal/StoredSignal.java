package com.fkstrading.api.signal;

import com.fkstrading.api.answer.Conditions;
import com.fkstrading.api.answer.Listing;
import com.fkstrading.api.answer.Refusal;
import com.fkstrading.api.row.SignalRow;
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
import java.util.Map;
import org.hibernate.annotations.Immutable;

/// A [SignalRow] in Postgres. Only read through Hibernate: the projection writes whole batches.
@Entity
@Immutable
@Table(name = "signals")
public class StoredSignal extends PanacheEntityBase {

    private static final Sort NEWEST_FIRST = Sort.descending("row.receivedAt", "id");

    @Id
    @Column(name = "signal_id")
    String id;

    @Embedded
    @AttributeOverride(
            name = "signalId",
            column = @Column(name = "signal_id", insertable = false, updatable = false))
    SignalRow row;

    static Uni<SignalRow> row(String id) {
        return StoredSignal.<StoredSignal>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("There is no signal '" + id + "'."))
                .map(stored -> stored.row);
    }

    static Uni<List<SignalRow>> newest(Listing listing) {
        var conditions =
                new Conditions()
                        .equal("row.status", "status", listing.standing())
                        .equal("row.account", "account", listing.account());
        return after(listing.before(), conditions)
                .chain(
                        bounded ->
                                StoredSignal.<StoredSignal>find(
                                                bounded.query(), NEWEST_FIRST, bounded.values())
                                        .page(0, listing.limit())
                                        .list())
                .map(StoredSignal::rows);
    }

    private static Uni<Conditions> after(String id, Conditions conditions) {
        return id == null
                ? Uni.createFrom().item(conditions)
                : row(id).map(
                                last ->
                                        conditions.and(
                                                "(row.receivedAt, id) < (:time, :id)",
                                                Map.of("time", last.receivedAt(), "id", id)));
    }

    public static List<SignalRow> rows(List<StoredSignal> stored) {
        return stored.stream().map(each -> each.row).toList();
    }
}

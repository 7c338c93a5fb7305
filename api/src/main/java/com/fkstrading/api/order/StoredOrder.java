package com.fkstrading.api.order;

import com.fkstrading.api.answer.Conditions;
import com.fkstrading.api.answer.Listing;
import com.fkstrading.api.answer.Refusal;
import com.fkstrading.api.row.OrderRow;
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

/// A [OrderRow] in Postgres. Only read through Hibernate: the projection writes whole batches.
@Entity
@Immutable
@Table(name = "orders")
public class StoredOrder extends PanacheEntityBase {

    private static final Sort NEWEST_FIRST = Sort.descending("row.requestedAt", "id");

    @Id
    @Column(name = "client_order_id")
    String id;

    @Embedded
    @AttributeOverride(
            name = "clientOrderId",
            column = @Column(name = "client_order_id", insertable = false, updatable = false))
    OrderRow row;

    static Uni<OrderRow> row(String id) {
        return StoredOrder.<StoredOrder>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.notFound("There is no order '" + id + "'."))
                .map(stored -> stored.row);
    }

    static Uni<List<OrderRow>> newest(Listing listing) {
        var conditions =
                new Conditions()
                        .equal("row.state", "state", listing.standing())
                        .equal("row.account", "account", listing.account());
        return after(listing.before(), conditions)
                .chain(
                        bounded ->
                                StoredOrder.<StoredOrder>find(
                                                bounded.query(), NEWEST_FIRST, bounded.values())
                                        .page(0, listing.limit())
                                        .list())
                .map(StoredOrder::rows);
    }

    private static Uni<Conditions> after(String id, Conditions conditions) {
        return id == null
                ? Uni.createFrom().item(conditions)
                : row(id).map(
                                last ->
                                        conditions.and(
                                                "(row.requestedAt, id) < (:time, :id)",
                                                Map.of("time", last.requestedAt(), "id", id)));
    }

    public static List<OrderRow> rows(List<StoredOrder> stored) {
        return stored.stream().map(each -> each.row).toList();
    }
}

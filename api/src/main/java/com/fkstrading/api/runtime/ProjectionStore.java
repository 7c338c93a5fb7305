package com.fkstrading.api.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fkstrading.api.order.StoredOrder;
import com.fkstrading.api.projection.Changes;
import com.fkstrading.api.row.OrderRow;
import com.fkstrading.api.row.SignalRow;
import com.fkstrading.api.signal.StoredSignal;
import com.fkstrading.contract.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/// Writes a batch in one transaction, with one statement a table however large the batch is: the
/// rows go as one JSON array that Postgres spreads.
///
/// A row is read, merged and written back, so nobody else may write it meanwhile. Rows belong to an
/// account and an account to a partition, so each batch locks the partitions that it comes from;
/// that matters only while a consumer that was just replaced still writes.
///
/// Native queries name no result class: with one, the keys of their cached plans hash alike and are
/// never equal, so that each query is compared with up to 2,048 copies of itself.
@ApplicationScoped
class ProjectionStore {

    private static final String LOCK =
            """
            select 1 from unnest(string_to_array(:partitions, ',')) as p,
                lateral pg_advisory_xact_lock(8001, cast(p as int))
            """;

    private static final String SIGNALS =
            upsert(
                    "signals",
                    "signal_id",
                    "account, source, strategy, symbol, side, quantity, price, confidence, status,"
                            + " progress, stage, reason, message, duplicate_of, client_order_id,"
                            + " received_at, updated_at");

    private static final String ORDERS =
            upsert(
                    "orders",
                    "client_order_id",
                    "signal_id, account, strategy, symbol, side, type, quantity, limit_price,"
                            + " notional, state, sequence, executed_quantity, average_price,"
                            + " exchange_order_id, reason, message, deadline, requested_at,"
                            + " updated_at");

    private static final String CONTROLS = upsert("controls", "scope", "action, by, why, time");

    private static final String STEPS = insert("steps") + " on conflict do nothing";

    private static final String DEAD_LETTERS = insert("dead_letters") + " on conflict do nothing";

    /// As a query, since an update of unknown entities makes Hibernate clean up after it each time.
    private static final String COUNTED =
            "with written as (%s returning 1) select count(*) from written";

    /// Columns are the rows' fields in snake case.
    private static final ObjectWriter ROWS =
            Json.MAPPER
                    .rebuild()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .writer(new StorableText());

    private final Mutiny.SessionFactory sessions;

    ProjectionStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Void> write(Batch batch) {
        return sessions.withTransaction(session -> write(session, batch));
    }

    private static Uni<Void> write(Mutiny.Session session, Batch batch) {
        var changes = batch.changes();
        return lock(session, batch)
                .chain(() -> mergeStored(session, changes))
                .chain(() -> run(session, SIGNALS, changes.signals()))
                .chain(() -> run(session, ORDERS, changes.orders()))
                .chain(() -> run(session, STEPS, changes.steps()))
                .chain(() -> run(session, CONTROLS, changes.commands()))
                .chain(() -> run(session, DEAD_LETTERS, batch.deadLetters()));
    }

    private static Uni<?> lock(Mutiny.Session session, Batch batch) {
        var partitions =
                batch.partitions().stream().map(String::valueOf).collect(Collectors.joining(","));
        return session.<Integer>createNativeQuery(LOCK)
                .setParameter("partitions", partitions)
                .getResultList();
    }

    private static Uni<Void> mergeStored(Mutiny.Session session, Changes changes) {
        var signalIds = changes.signals().stream().map(SignalRow::signalId).toList();
        var orderIds = changes.orders().stream().map(OrderRow::clientOrderId).toList();
        return stored(session, StoredSignal.class, signalIds)
                .chain(
                        signals ->
                                stored(session, StoredOrder.class, orderIds)
                                        .invoke(
                                                orders ->
                                                        changes.mergeStored(
                                                                StoredSignal.rows(signals),
                                                                StoredOrder.rows(orders))))
                .replaceWithVoid();
    }

    private static <T> Uni<List<T>> stored(
            Mutiny.Session session, Class<T> entity, List<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createSelectionQuery("where id in :ids", entity)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static Uni<Void> run(Mutiny.Session session, String statement, Collection<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.<Long>createNativeQuery(COUNTED.formatted(statement))
                        .setParameter("rows", json(rows))
                        .getSingleResult()
                        .replaceWithVoid();
    }

    private static String json(Collection<?> rows) {
        try {
            return ROWS.writeValueAsString(rows);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a row cannot be written as JSON", cause);
        }
    }

    private static String insert(String table) {
        return """
        insert into api.%1$s select * from
            json_populate_recordset(cast(null as api.%1$s), cast(cast(:rows as text) as json))\
        """
                .formatted(table);
    }

    private static String upsert(String table, String key, String columns) {
        return "%s on conflict (%s) do update set (%s) = row(%s)"
                .formatted(
                        insert(table), key, columns, columns.replaceAll("(\\w+)", "excluded.$1"));
    }
}

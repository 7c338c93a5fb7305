package com.fkstrading.execution.runtime;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.journal.Change;
import com.fkstrading.execution.journal.Entry;
import com.fkstrading.execution.journal.Journal;
import com.fkstrading.execution.journal.Superseded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/// The journal in Postgres. What every order passes, its entry and its changes, are two statements
/// of our own for whole batches, sent straight to the pool that Hibernate Reactive uses, too: a
/// session around them would cost each order more than the database does. What is rare goes through
/// Hibernate. Callers block.
///
/// Native queries name no result class: with one, the keys of their cached plans hash alike and are
/// never equal, so that each query is compared with up to 2,048 copies of itself.
@Singleton
class PostgresJournal implements Journal {

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final MeterRegistry metrics;

    PostgresJournal(Pool pool, Mutiny.SessionFactory sessions, MeterRegistry metrics) {
        this.pool = pool;
        this.sessions = sessions;
        this.metrics = metrics;
        for (var state : OrderStatus.values()) {
            counter(state);
        }
    }

    @Override
    public Map<ClientOrderId, Entry> enter(List<Change> first) {
        var batch = Tuple.of(JournalJson.orders(first), JournalJson.events(first));
        var entered =
                timed("enter", () -> ids(pool, JournalSql.ENTER, batch).await().indefinitely());
        first.stream().filter(change -> entered.contains(id(change))).forEach(this::count);
        var known =
                first.stream()
                        .map(PostgresJournal::id)
                        .filter(id -> !entered.contains(id))
                        .toList();
        return known.isEmpty()
                ? Map.of()
                : session("load", session -> load(session, known)).stream()
                        .collect(
                                Collectors.toMap(e -> e.state().order().id(), Function.identity()));
    }

    @Override
    public void record(List<Change> changes) {
        var batch =
                Tuple.of(
                        JournalJson.orders(changes),
                        JournalJson.from(changes),
                        JournalJson.events(changes));
        timed(
                "record",
                () ->
                        pool.withTransaction(
                                        connection ->
                                                ids(connection, JournalSql.RECORD, batch)
                                                        .invoke(
                                                                moved ->
                                                                        requireAll(changes, moved)))
                                .await()
                                .indefinitely());
        changes.forEach(this::count);
    }

    @Override
    public List<Entry> followed() {
        return session(
                "followed",
                session ->
                        session.createQuery(
                                        "select clientOrderId from OrderRow where following",
                                        String.class)
                                .getResultList()
                                .chain(
                                        ids ->
                                                ids.isEmpty()
                                                        ? Uni.createFrom().item(List.of())
                                                        : load(session, ids)));
    }

    @Override
    public void release(Collection<ClientOrderId> orders) {
        session(
                "release",
                session ->
                        session.createNativeQuery(JournalSql.RELEASE)
                                .setParameter(
                                        "ids", orders.stream().map(ClientOrderId::value).toList())
                                .executeUpdate());
    }

    @Override
    public long unknown() {
        return session(
                "unknown",
                session -> session.<Long>createNativeQuery(JournalSql.UNKNOWN).getSingleResult());
    }

    private static Uni<List<Entry>> load(Mutiny.StatelessSession session, List<String> ids) {
        var rows =
                session.createQuery("from OrderRow where clientOrderId in (:ids)", OrderRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
        return rows.chain(
                found ->
                        session.<String>createNativeQuery(JournalSql.EVENTS)
                                .setParameter("ids", ids)
                                .getResultList()
                                .map(texts -> entries(found, texts)));
    }

    private static List<Entry> entries(List<OrderRow> rows, List<String> eventTexts) {
        var events =
                eventTexts.stream()
                        .map(JournalJson::event)
                        .collect(Collectors.groupingBy(event -> event.clientOrderId().value()));
        return rows.stream()
                .map(
                        row ->
                                new Entry(
                                        row.restored(),
                                        events.getOrDefault(row.clientOrderId, List.of())))
                .toList();
    }

    private static Uni<Set<String>> ids(SqlClient client, String statement, Tuple batch) {
        return client.preparedQuery(statement)
                .execute(batch)
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getString(0))
                                        .collect(Collectors.toSet()));
    }

    private <T> T session(String name, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return timed(
                name,
                () -> {
                    try {
                        return VertxContextSupport.subscribeAndAwait(
                                () -> sessions.withStatelessSession(work));
                    } catch (RuntimeException | Error failure) {
                        throw failure;
                    } catch (Throwable failure) {
                        throw new IllegalStateException(
                                "journal: " + failure.getMessage(), failure);
                    }
                });
    }

    private <T> T timed(String name, Supplier<T> work) {
        return metrics.timer("fks.execution.journal", "operation", name).record(work);
    }

    private static void requireAll(List<Change> changes, Set<String> moved) {
        var lost =
                changes.stream()
                        .map(change -> change.to().order().id())
                        .filter(id -> !moved.contains(id.value()))
                        .toList();
        if (!lost.isEmpty()) {
            throw new Superseded(lost);
        }
    }

    private void count(Change change) {
        change.event().ifPresent(event -> counter(event.progress().state()).increment());
    }

    private Counter counter(OrderStatus state) {
        return Counter.builder("fks.execution.orders")
                .description("State changes of orders, each counted once")
                .tag("state", state.name())
                .register(metrics);
    }

    private static String id(Change change) {
        return change.to().order().id().value();
    }
}

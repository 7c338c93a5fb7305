package com.fkstrading.execution.runtime;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.journal.Change;
import com.fkstrading.execution.journal.Entry;
import com.fkstrading.execution.journal.Journal;
import com.fkstrading.execution.journal.Superseded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/// The journal in Postgres, through Hibernate Reactive. Callers block.
///
/// Native queries name no result class: with one, the keys of their cached plans hash alike and are
/// never equal, so that each query is compared with up to 2,048 copies of itself.
@Singleton
class PostgresJournal implements Journal {

    private final Mutiny.SessionFactory sessions;
    private final MeterRegistry metrics;

    PostgresJournal(Mutiny.SessionFactory sessions, MeterRegistry metrics) {
        this.sessions = sessions;
        this.metrics = metrics;
        for (var state : OrderStatus.values()) {
            counter(state);
        }
    }

    @Override
    public Map<ClientOrderId, Entry> enter(List<Change> first) {
        var entered =
                new HashSet<>(
                        statement(
                                "enter",
                                session ->
                                        session.<String>createNativeQuery(JournalSql.ENTER)
                                                .setParameter("orders", JournalJson.orders(first))
                                                .setParameter("events", JournalJson.events(first))
                                                .getResultList()));
        first.stream().filter(change -> entered.contains(id(change))).forEach(this::count);
        var known =
                first.stream()
                        .map(PostgresJournal::id)
                        .filter(id -> !entered.contains(id))
                        .toList();
        return known.isEmpty()
                ? Map.of()
                : statement("load", session -> load(session, known)).stream()
                        .collect(
                                Collectors.toMap(e -> e.state().order().id(), Function.identity()));
    }

    @Override
    public void record(List<Change> changes) {
        transaction(
                "record",
                session ->
                        session.<String>createNativeQuery(JournalSql.RECORD)
                                .setParameter("orders", JournalJson.orders(changes))
                                .setParameter("from", JournalJson.from(changes))
                                .setParameter("events", JournalJson.events(changes))
                                .getResultList()
                                .invoke(moved -> requireAll(changes, moved)));
        changes.forEach(this::count);
    }

    @Override
    public List<Entry> followed() {
        return statement(
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
        transaction(
                "release",
                session ->
                        session.createNativeQuery(JournalSql.RELEASE)
                                .setParameter(
                                        "ids", orders.stream().map(ClientOrderId::value).toList())
                                .executeUpdate());
    }

    @Override
    public long unknown() {
        return statement(
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

    /// One statement is a transaction by itself, and needs no two more round trips to be one.
    private <T> T statement(String name, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return await(name, () -> sessions.withStatelessSession(work));
    }

    private <T> T transaction(String name, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return await(
                name, () -> sessions.withStatelessTransaction((session, _) -> work.apply(session)));
    }

    private <T> T await(String name, Supplier<Uni<T>> work) {
        var timing = Timer.start(metrics);
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("journal: " + failure.getMessage(), failure);
        } finally {
            timing.stop(metrics.timer("fks.execution.journal", "operation", name));
        }
    }

    private static void requireAll(List<Change> changes, List<String> moved) {
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
        change.event().ifPresent(event -> counter(event.state()).increment());
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

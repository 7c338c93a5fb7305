package com.fkstrading.execution.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
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
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/// The journal in Postgres, through Hibernate Reactive. Callers block, on virtual threads.
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
                                        session.createNativeQuery(JournalSql.ENTER, String.class)
                                                .setParameter("orders", orders(first))
                                                .setParameter("events", events(first))
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
                        session.createNativeQuery(JournalSql.RECORD, String.class)
                                .setParameter("orders", orders(changes))
                                .setParameter("from", json(changes.stream().map(From::of).toList()))
                                .setParameter("events", events(changes))
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
                session ->
                        session.createNativeQuery(JournalSql.UNKNOWN, Long.class)
                                .getSingleResult());
    }

    private static Uni<List<Entry>> load(Mutiny.StatelessSession session, List<String> ids) {
        var rows =
                session.createQuery("from OrderRow where clientOrderId in (:ids)", OrderRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
        return rows.chain(
                found ->
                        session.createNativeQuery(JournalSql.EVENTS, String.class)
                                .setParameter("ids", ids)
                                .getResultList()
                                .map(texts -> entries(found, texts)));
    }

    private static List<Entry> entries(List<OrderRow> rows, List<String> eventTexts) {
        var events =
                eventTexts.stream()
                        .map(PostgresJournal::event)
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

    private static String orders(List<Change> changes) {
        return json(changes.stream().map(OrderRow::of).toList());
    }

    private static String events(List<Change> changes) {
        return json(
                changes.stream()
                        .map(Change::event)
                        .flatMap(Optional::stream)
                        .map(Told::of)
                        .toList());
    }

    private static String json(List<?> rows) {
        try {
            return Json.MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static OrderEvent event(String text) {
        try {
            return Json.MAPPER.readValue(text, OrderEvent.class);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Where a row must stand for a change.
    private record From(
            @JsonProperty("client_order_id") String clientOrderId, int sequence, int attempt) {

        static From of(Change change) {
            return new From(id(change), change.from().sequence(), change.from().attempt().number());
        }
    }

    /// A row of order_events.
    private record Told(
            @JsonProperty("client_order_id") String clientOrderId, int sequence, OrderEvent event) {

        static Told of(OrderEvent event) {
            return new Told(event.clientOrderId().value(), event.sequence(), event);
        }
    }
}

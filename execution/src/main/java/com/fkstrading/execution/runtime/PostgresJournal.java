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
import io.micrometer.core.instrument.MeterRegistry;
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
    }

    @Override
    public Map<ClientOrderId, Entry> enter(List<Change> first) {
        var entered =
                new HashSet<>(
                        transaction(
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
                : transaction(session -> load(session, known)).stream()
                        .collect(
                                Collectors.toMap(e -> e.state().order().id(), Function.identity()));
    }

    @Override
    public void record(List<Change> changes) {
        transaction(
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
        return transaction(
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
                session ->
                        session.createNativeQuery(JournalSql.RELEASE)
                                .setParameter(
                                        "ids", orders.stream().map(ClientOrderId::value).toList())
                                .executeUpdate());
    }

    @Override
    public long unknown() {
        return transaction(
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

    private <T> T transaction(Function<Mutiny.StatelessSession, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction((session, _) -> work.apply(session)));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("journal: " + failure.getMessage(), failure);
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
        change.event().map(OrderEvent::state).map(OrderStatus::name).ifPresent(this::count);
    }

    private void count(String state) {
        metrics.counter("fks.execution.orders", "state", state).increment();
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

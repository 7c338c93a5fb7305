package com.fkstrading.execution.journal.postgres;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.journal.SupersededException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The journal in Postgres. A batch is one statement, sent straight to the pool: a session around
/// it would cost each order more than the database does.
@Singleton
class PostgresJournal implements OrderJournal {

    private final JournalStatements statements;
    private final MeterRegistry metrics;

    PostgresJournal(JournalStatements statements, MeterRegistry metrics) {
        this.statements = statements;
        this.metrics = metrics;
        for (var state : OrderStatus.values()) {
            counter(state);
        }
    }

    @Override
    public Map<ClientOrderId, JournalEntry> enter(List<OrderChange> first) {
        var batch = Tuple.of(JournalJson.orders(first), JournalJson.events(first));
        var entered =
                new HashSet<>(
                        statements.run("enter", JournalSql.ENTER, batch, row -> row.getString(0)));
        first.stream().filter(change -> entered.contains(id(change))).forEach(this::count);
        var known =
                first.stream()
                        .map(PostgresJournal::id)
                        .filter(id -> !entered.contains(id))
                        .toList();
        return load(known).stream()
                .collect(
                        Collectors.toMap(entry -> entry.state().order().id(), Function.identity()));
    }

    @Override
    public void record(List<OrderChange> changes) {
        var batch =
                Tuple.of(
                        JournalJson.orders(changes),
                        JournalJson.from(changes),
                        JournalJson.events(changes));
        statements.runChecked(
                "record",
                JournalSql.RECORD,
                batch,
                row -> row.getString(0),
                moved -> requireAll(changes, moved));
        changes.forEach(this::count);
    }

    @Override
    public List<JournalEntry> followed() {
        return load(
                statements.run(
                        "followed", JournalSql.FOLLOWED, Tuple.tuple(), row -> row.getString(0)));
    }

    @Override
    public void release(Collection<ClientOrderId> orders) {
        var ids = orders.stream().map(ClientOrderId::value).toArray(String[]::new);
        statements.run("release", JournalSql.RELEASE, array(ids), Row::size);
    }

    @Override
    public long unknown() {
        return statements
                .run("unknown", JournalSql.COUNT_UNKNOWN, Tuple.tuple(), row -> row.getLong(0))
                .getFirst();
    }

    private List<JournalEntry> load(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : statements.run(
                        "load",
                        JournalSql.LOAD,
                        array(ids.toArray(String[]::new)),
                        row -> JournalJson.entry(row.getString(0), row.getString(1)));
    }

    private static Tuple array(String[] ids) {
        return Tuple.tuple().addArrayOfString(ids);
    }

    private static void requireAll(List<OrderChange> changes, List<String> moved) {
        var lost =
                changes.stream()
                        .map(change -> change.to().order().id())
                        .filter(id -> !moved.contains(id.value()))
                        .toList();
        if (!lost.isEmpty()) {
            throw new SupersededException(lost);
        }
    }

    private void count(OrderChange change) {
        change.event().ifPresent(event -> counter(event.progress().state()).increment());
    }

    private Counter counter(OrderStatus state) {
        return Counter.builder("fks.execution.orders")
                .description("State changes of orders, each counted once")
                .tag("state", state.name())
                .register(metrics);
    }

    private static String id(OrderChange change) {
        return change.to().order().id().value();
    }
}

package com.fkstrading.execution.journal.postgres;

import com.fkstrading.contract.StorableText;
import com.fkstrading.execution.journal.DeadLetter;
import com.fkstrading.execution.journal.DeadLetters;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The requests that could not be read, in Postgres.
@Singleton
class PostgresDeadLetters implements DeadLetters {

    private final JournalStatements statements;

    PostgresDeadLetters(JournalStatements statements) {
        this.statements = statements;
    }

    @Override
    public void keep(DeadLetter letter) {
        var at = letter.position();
        var row =
                Tuple.tuple()
                        .addString(at.topic())
                        .addInteger(at.partition())
                        .addLong(at.offset())
                        .addString(storable(letter.account()))
                        .addValue(
                                letter.value() == null
                                        ? null
                                        : Buffer.buffer(letter.value()).getDelegate())
                        .addString(StorableText.escapedLines(letter.reason()))
                        .addValue(utc(letter.time()));
        statements.run("keep_dead_letter", JournalSql.KEEP_DEAD_LETTER, row, Row::size);
    }

    @Override
    public Map<String, DeadLetter> unresolved() {
        return statements
                .run(
                        "unresolved",
                        JournalSql.UNRESOLVED_DEAD_LETTERS,
                        Tuple.tuple(),
                        PostgresDeadLetters::letter)
                .stream()
                .collect(
                        Collectors.toMap(
                                letter -> Objects.requireNonNull(letter.account()),
                                Function.identity()));
    }

    @Override
    public void resolve(String account, Instant upTo) {
        statements.run(
                "resolve",
                JournalSql.RESOLVE_DEAD_LETTERS,
                Tuple.of(account, utc(upTo)),
                Row::size);
    }

    /// Without the bytes, which only a person needs.
    private static DeadLetter letter(Row row) {
        return new DeadLetter(
                new DeadLetter.Position(row.getString(0), row.getInteger(1), row.getLong(2)),
                row.getString(3),
                null,
                row.getString(4),
                row.getOffsetDateTime(5).toInstant());
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : StorableText.escaped(text);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

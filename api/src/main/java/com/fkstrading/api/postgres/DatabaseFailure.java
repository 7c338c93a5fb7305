package com.fkstrading.api.postgres;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// What a failed statement says: whether the data, the database or neither is to blame.
public enum DatabaseFailure {
    /// The database refuses what a row holds, and would refuse it again.
    DATA("22", "23", "54"),
    /// The database cannot be reached, is not ready, or does not answer in time; the same statement
    /// may succeed later.
    DATABASE("08", "25", "28", "3D", "3F", "40", "42", "53", "55", "57", "58"),
    /// Anything else.
    OTHER;

    private final List<String> sqlStateClasses;

    DatabaseFailure(String... sqlStateClasses) {
        this.sqlStateClasses = List.of(sqlStateClasses);
    }

    public static DatabaseFailure of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PgException refused -> {
                    return of(refused.getSqlState());
                }
                case SQLException refused when refused.getSQLState() != null -> {
                    return of(refused.getSQLState());
                }
                case IOException _, TimeoutException _, VertxException _ -> {
                    return DATABASE;
                }
                default -> {}
            }
        }
        return OTHER;
    }

    private static DatabaseFailure of(String sqlState) {
        return Arrays.stream(values())
                .filter(it -> it.sqlStateClasses.stream().anyMatch(sqlState::startsWith))
                .findFirst()
                .orElse(OTHER);
    }
}

package com.fkstrading.api.postgres;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/// What a failed statement says: whether the data, the database or neither is to blame.
public enum DatabaseFailure {
    /// The database refuses what a row holds, and would refuse it again.
    DATA,
    /// The database cannot be reached, is not ready, or does not answer in time; the same statement
    /// may succeed later.
    DATABASE,
    /// Anything else.
    OTHER;

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
        return switch (sqlState.substring(0, Math.min(2, sqlState.length()))) {
            case "22", "23", "54" -> DATA;
            case "08", "25", "28", "3D", "3F", "40", "42", "53", "55", "57", "58" -> DATABASE;
            default -> OTHER;
        };
    }
}

package com.fkstrading.api.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.strategy.StrategyPerformance;
import org.jspecify.annotations.Nullable;

/// One record of a topic where the newest of a key counts, as the row that it becomes. A record
/// without a value empties the row.
public sealed interface ProjectedState {

    ObjectNode row();

    /// A row of `account_parts`.
    record AccountPart(ObjectNode row) implements ProjectedState {}

    /// A row of `performances`.
    record Performance(ObjectNode row) implements ProjectedState {}

    /// @param key of the record
    /// @param value null where the part is deleted
    static ProjectedState of(String key, long offset, @Nullable AccountState value) {
        var row = columns(key, offset, value == null);
        if (value != null) {
            row.with("part", value.part()).with("at", value.time()).withAll(value.subject());
            withAll(row, value.position());
            withAll(row, value.exposure());
            withAll(row, value.trading());
            withAll(row, value.alerts());
        }
        return new AccountPart(row.row());
    }

    /// @param key of the record
    /// @param value null where the performance is deleted
    static ProjectedState of(String key, long offset, @Nullable StrategyPerformance value) {
        var row = columns(key, offset, value == null);
        if (value != null) {
            row.withAll(value).with("at", value.time());
        }
        return new Performance(row.row());
    }

    private static void withAll(ColumnValues row, @Nullable Object part) {
        if (part != null) {
            row.withAll(part);
        }
    }

    private static ColumnValues columns(String key, long offset, boolean isDeleted) {
        return new ColumnValues()
                .with("id", key)
                .with("record_offset", offset)
                .with("deleted", isDeleted);
    }
}

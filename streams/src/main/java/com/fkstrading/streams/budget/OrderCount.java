package com.fkstrading.streams.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// How many orders were requested on one day, in UTC.
///
/// @param day the latest with a request
public record OrderCount(LocalDate day, int orders) {

    public static final OrderCount NONE = new OrderCount(LocalDate.EPOCH, 0);

    /// A webhook from before midnight that is decided after newer ones counts for the newer day.
    public int on(Instant time) {
        return day(time).isAfter(day) ? 0 : orders;
    }

    boolean isUnusedSince(Instant earliest) {
        return day.isBefore(day(earliest));
    }

    public OrderCount plusOne(Instant time) {
        var counted = day(time).isAfter(day) ? day(time) : day;
        return new OrderCount(counted, on(time) + 1);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}

package com.fkstrading.streams.loss;

/// The results that a signal is limited by: its account's and its strategy's of the day, and its
/// strategy's latest orders that sold.
public record Losses(DayResult account, DayResult strategy, LossStreak streak) {

    public static final Losses NONE = new Losses(DayResult.NONE, DayResult.NONE, LossStreak.NONE);
}

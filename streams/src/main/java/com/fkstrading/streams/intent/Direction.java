package com.fkstrading.streams.intent;

/// On which side of the market a position is.
public enum Direction {
    LONG,
    FLAT,
    SHORT
}

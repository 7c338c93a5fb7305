package com.fkstrading.contract.signal;

/// On which side of the market a position is.
public enum PositionDirection {
    LONG,
    FLAT,
    SHORT
}

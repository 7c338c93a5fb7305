package com.fkstrading.paper.book;

/// The state of an order; Binance's names.
public enum OrderStatus {
    NEW,
    PARTIALLY_FILLED,
    FILLED,
    CANCELED,
    EXPIRED;

    /// Whether the order may still trade.
    public boolean isOpen() {
        return switch (this) {
            case NEW, PARTIALLY_FILLED -> true;
            case FILLED, CANCELED, EXPIRED -> false;
        };
    }
}

package com.fkstrading.paper.request;

/// How much of the order the response to a new order contains; Binance's names.
public enum ResponseType {
    ACK,
    RESULT,
    FULL
}

package com.fkstrading.paper.error;

/// Why an order is not taken, not found or not canceled.
public final class OrderErrors {

    private OrderErrors() {}

    public static ApiError invalidSymbol() {
        return ApiError.badRequest(-1121, "Invalid symbol.");
    }

    public static ApiError filter(String name) {
        return ApiError.badRequest(-1013, "Filter failure: " + name);
    }

    public static ApiError newOrderRejected(String reason) {
        return ApiError.badRequest(-2010, reason);
    }

    public static ApiError unknownOrder() {
        return ApiError.badRequest(-2011, "Unknown order sent.");
    }

    public static ApiError orderDoesNotExist() {
        return ApiError.badRequest(-2013, "Order does not exist.");
    }

    public static ApiError orderIdsMismatch() {
        return ApiError.badRequest(-2039, "Client order ID is not correct for this order ID.");
    }
}

package com.fkstrading.systemtests.prove.promise;

/// What the evidence is checked against, each with the number of the promise in
/// `docs/architecture.md` that it belongs to.
public enum Promise {
    ACCEPTED_IS_DURABLE(1),
    ONE_DECISION_PER_WEBHOOK(2),
    ONE_ORDER_PER_ALERT(2),
    DUPLICATE_NAMES_ITS_ALERT(2),
    DENIED_FOR_A_CAUSE(2),
    ONE_ORDER_PER_REQUEST(5),
    EVERY_REQUEST_ENDS(5),
    TRADED_AS_REQUESTED(5),
    EVERY_FILL_BOOKED_ONCE(5),
    ONE_EVENT_PER_CHANGE(5),
    CLOSE_SELLS_WHAT_IS_HELD(5),
    POSITION_IS_SUM_OF_FILLS(5),
    NOTHING_AFTER_ITS_DEADLINE(6),
    NOTHING_UNDER_A_HALT(7),
    ORDER_WITHIN_AN_ACCOUNT(5);

    private final int number;

    Promise(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}

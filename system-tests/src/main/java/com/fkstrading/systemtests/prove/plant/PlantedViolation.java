package com.fkstrading.systemtests.prove.plant;

import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.promise.Promise;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One way to break a promise. Each changes as little of the evidence as a fault of that kind would
/// have changed, so that nothing else gives it away.
public enum PlantedViolation {
    LOST_WEBHOOK(Promise.ACCEPTED_IS_DURABLE, DecisionChanges::loseWebhook),
    SECOND_DECISION(Promise.ONE_DECISION_PER_WEBHOOK, DecisionChanges::decideTwice),
    SECOND_ORDER_OF_AN_ALERT(Promise.ONE_ORDER_PER_ALERT, DecisionChanges::orderDuplicate),
    SECOND_ORDER_OF_A_REQUEST(Promise.ONE_ORDER_PER_REQUEST, OrderChanges::placeTwice),
    CHANGED_QUANTITY(Promise.TRADED_AS_REQUESTED, OrderChanges::changeQuantity),
    CHANGED_SIDE(Promise.TRADED_AS_REQUESTED, OrderChanges::changeSide),
    LOST_FILL(
            Promise.EVERY_FILL_BOOKED_ONCE,
            draft -> OrderChanges.changeFills(draft, fills -> fills.subList(1, fills.size()))),
    FILL_BOOKED_TWICE(
            Promise.EVERY_FILL_BOOKED_ONCE,
            draft ->
                    OrderChanges.changeFills(
                            draft,
                            fills -> Stream.concat(fills.stream(), fills.stream()).toList())),
    CHANGED_EVENT(Promise.ONE_EVENT_PER_CHANGE, PositionChanges::changeEvent),
    CHANGED_CLOSE(Promise.CLOSE_SELLS_WHAT_IS_HELD, PositionChanges::changeClose),
    CHANGED_POSITION(Promise.POSITION_IS_SUM_OF_FILLS, PositionChanges::changePosition),
    ORDER_AFTER_ITS_DEADLINE(Promise.NOTHING_AFTER_ITS_DEADLINE, OrderChanges::takeLate),
    ORDER_UNDER_A_HALT(Promise.NOTHING_UNDER_A_HALT, OrderChanges::takeUnderHalt),
    SWAPPED_ORDERS(Promise.ORDER_WITHIN_AN_ACCOUNT, OrderChanges::swap);

    private final Promise promise;
    private final Function<EvidenceDraft, Optional<String>> change;

    PlantedViolation(Promise promise, Function<EvidenceDraft, Optional<String>> change) {
        this.promise = promise;
        this.change = change;
    }

    /// The promise that it breaks.
    public Promise promise() {
        return promise;
    }

    /// @return empty when the evidence has no record to break it with, such as no halt
    public Optional<Planted> in(Evidence evidence) {
        var draft = new EvidenceDraft(evidence);
        return change.apply(draft).map(id -> new Planted(id, draft.evidence()));
    }
}

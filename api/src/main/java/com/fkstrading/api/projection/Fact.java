package com.fkstrading.api.projection;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.webhook.Webhook;

/// One record that was read from a topic, as what it says.
public sealed interface Fact {

    record Received(Webhook webhook) implements Fact {}

    record Validated(ValidatedSignal signal) implements Fact {}

    record Scored(ScoredSignal scored) implements Fact {}

    record Denied(Denial denial) implements Fact {}

    record Requested(OrderRequest request) implements Fact {}

    record OrderChanged(OrderEvent event) implements Fact {}

    record Commanded(ControlCommand command) implements Fact {}
}

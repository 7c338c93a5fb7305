package com.fkstrading.api;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.testing.TestKafka;

/// Writes a sample's records as the services would.
public record SentSignal(SampleSignal sample) {

    public SentSignal received() {
        TestKafka.shared().send(sample.webhook().toRecord());
        return this;
    }

    public SentSignal decided() {
        var kafka = TestKafka.shared();
        var time = sample.receivedAt();
        var account = sample.account();
        kafka.send(Topics.SIGNALS_VALIDATED, account, sample.validated(), time);
        kafka.send(Topics.SIGNALS_SCORED, account, sample.scored(), time);
        kafka.send(Topics.ORDERS_REQUESTED, account, sample.requested(), time);
        return this;
    }

    public SentSignal denied(Denial denial) {
        TestKafka.shared()
                .send(Topics.SIGNALS_DENIED, sample.account(), denial, sample.receivedAt());
        return this;
    }

    public SentSignal changed(OrderEvent event) {
        TestKafka.shared().send(Topics.ORDERS_EVENTS, sample.account(), event, event.time());
        return this;
    }
}

package com.fkstrading.api.projection;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.webhook.Webhook;

/// One line for a person about each step of a signal's path.
final class StepSummary {

    private StepSummary() {}

    static String of(Webhook webhook) {
        return webhook.body().length + " bytes from " + webhook.source();
    }

    static String of(ValidatedSignal signal) {
        var terms = signal.terms();
        var quantity = terms.quantity() == null ? "all" : terms.quantity().toString();
        var repairs = signal.repairs().size();
        return "%s %s %s%s"
                .formatted(
                        terms.side(),
                        quantity,
                        terms.symbol(),
                        repairs == 0 ? "" : ", " + repairs + " repaired");
    }

    static String of(ScoredSignal scored) {
        return "confidence " + scored.confidence().toPlainString();
    }

    static String of(Denial denial) {
        return denial.reason() + ": " + denial.message();
    }

    static String of(OrderRequest request) {
        var terms = request.terms();
        return "%s %s %s %s, worth %s"
                .formatted(
                        terms.type(),
                        terms.side(),
                        terms.quantity(),
                        terms.symbol(),
                        request.notional());
    }

    static String of(OrderEvent event) {
        var terms = event.terms();
        var progress = event.progress();
        if (progress.message() != null) {
            return progress.reason() == null
                    ? progress.message()
                    : progress.reason() + ": " + progress.message();
        }
        return progress.executedQuantity().isZero()
                ? "%s %s %s".formatted(terms.side(), terms.quantity(), terms.symbol())
                : "%s of %s filled at %s"
                        .formatted(
                                progress.executedQuantity(),
                                terms.quantity(),
                                progress.averagePrice());
    }
}

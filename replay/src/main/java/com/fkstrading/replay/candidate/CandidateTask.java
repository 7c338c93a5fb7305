package com.fkstrading.replay.candidate;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.replay.recording.RecordedRecord;
import com.fkstrading.replay.task.Output;
import com.fkstrading.replay.task.Step;
import com.fkstrading.replay.task.TaskDriver;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides the webhooks of one partition with the candidate's settings. An order that was really
/// placed keeps its real events; one that the candidate alone would have placed has an estimated
/// fill.
public final class CandidateTask implements AutoCloseable {

    private final TaskDriver task;
    private final Changes changes;
    private final Set<ClientOrderId> placed = new HashSet<>();
    private final Map<ClientOrderId, OrderRequest> estimated = new LinkedHashMap<>();
    private final Map<String, MarketPrice> newest = new HashMap<>();

    CandidateTask(TaskDriver task, Changes changes) {
        this.task = task;
        this.changes = changes;
    }

    /// @param recorded the outputs of the same step with the settings of then
    public void run(Step step, List<Output> recorded) {
        var now = Instant.ofEpochMilli(step.webhook().timestamp());
        var asOf = step.decision().asOf();
        asOf.prices().forEach(price -> newest.put(price.symbol(), price));
        step.before().stream()
                .filter(input -> input.topic() != Topics.ORDERS_EVENTS || isOurs(input.record()))
                .forEach(input -> task.apply(input.topic(), input.record()));
        fill(now);
        var outputs = task.decide(step.webhook(), withNewestPrices(asOf));
        var before = DecisionSummary.of(step.decision().topic(), step.decision().record());
        for (var output : outputs) {
            if (DecisionSummary.isDecision(output.topic())) {
                decided(before, output, now);
            }
        }
        changes.profits(recorded, outputs);
    }

    private void decided(DecisionSummary before, Output output, Instant now) {
        var after = DecisionSummary.of(output.topic(), output.record());
        changes.decided(before, after, now);
        var id = after.clientOrderId();
        if (id != null && before.isOrder() && before.isSameAs(after)) {
            placed.add(id);
        } else if (id != null) {
            var topic = Topics.ORDERS_REQUESTED;
            var command =
                    topic.valueSerde()
                            .deserializer()
                            .deserialize(topic.name(), output.record().value());
            switch (command) {
                case OrderRequest request -> {
                    estimated.put(id, request);
                    changes.estimated();
                }
                case CancelRequest cancel -> cancel(cancel, now);
            }
        }
    }

    /// Ends the orders that the candidate alone would have placed; one that was really placed keeps
    /// its real end.
    private void cancel(CancelRequest cancel, Instant now) {
        for (var id : cancel.scope().cancels()) {
            var request = estimated.remove(id);
            if (request != null) {
                task.apply(Topics.ORDERS_EVENTS, EstimatedFill.cancelled(request, now));
            }
        }
    }

    private void fill(Instant now) {
        for (var request : List.copyOf(estimated.values())) {
            Optional.ofNullable(newest.get(request.terms().symbol()))
                    .flatMap(market -> EstimatedFill.of(request, market, now))
                    .ifPresent(
                            event -> {
                                estimated.remove(request.clientOrderId());
                                task.apply(Topics.ORDERS_EVENTS, event);
                            });
        }
    }

    /// Where then no price was looked up, the newest that was seen has to do.
    private AsOf withNewestPrices(AsOf asOf) {
        return asOf.prices().isEmpty() ? asOf.withPrices(List.copyOf(newest.values())) : asOf;
    }

    private boolean isOurs(RecordedRecord event) {
        try {
            var id = Json.MAPPER.readValue(event.value(), EventFields.class).clientOrderId();
            return id != null && placed.contains(id);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private record EventFields(ClientOrderId clientOrderId) {}

    @Override
    public void close() {
        task.close();
    }
}

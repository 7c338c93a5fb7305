package com.fkstrading.streams.size;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.OpenOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Names the open orders that a cancel concerns. They stay open, with what they reserve, until
/// their own events say that they have ended.
final class Cancel {

    private static final String RULE = "orders-to-cancel";

    private Cancel() {}

    /// @param open the account's orders, as far as they are known here
    static Outcome<OrderCommand> decide(
            SortedMap<ClientOrderId, OpenOrder> open, ScoredSignal scored, Instant eventTime) {
        var terms = scored.signal().terms();
        var cancels =
                open.entrySet().stream()
                        .filter(order -> concerns(terms, order.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        var compared =
                Map.of(
                        "symbol", terms.symbol(),
                        "strategy", terms.strategy(),
                        "open", String.valueOf(open.size()),
                        "cancelled", String.valueOf(cancels.size()));
        if (cancels.isEmpty()) {
            String text = "The account has no open order to cancel (%s).".formatted(words(terms));
            var finding = Finding.denied(Stage.SIZE, RULE, compared, text);
            return new Outcome.Denied<>(Denial.of(scored, DenialReason.NOTHING_TO_CANCEL, finding));
        }
        String text =
                "Orders to cancel: %s of the account's %s open ones (%s)."
                        .formatted(cancels.size(), open.size(), words(terms));
        var explained = scored.explainedBy(Finding.passed(Stage.SIZE, RULE, compared, text));
        return new Outcome.Passed<>(request(explained, cancels, eventTime));
    }

    private static boolean concerns(SignalTerms terms, OpenOrder order) {
        return !order.hasEnded()
                && matches(terms.symbol(), order.symbol())
                && matches(terms.strategy(), order.strategy());
    }

    private static boolean matches(String wanted, @Nullable String name) {
        return wanted.equals(SignalTerms.ANY) || wanted.equals(name);
    }

    private static CancelRequest request(
            ScoredSignal scored, List<ClientOrderId> cancels, Instant eventTime) {
        var terms = scored.signal().terms();
        var scope =
                new CancelRequest.Scope(
                        named(terms.strategy()),
                        named(terms.symbol()),
                        cancels,
                        scored.signal().times().deadline());
        var ref = scored.signal().ref();
        return new CancelRequest(ref, ClientOrderId.of(ref), scope, eventTime, scored.provenance());
    }

    private static @Nullable String named(String name) {
        return name.equals(SignalTerms.ANY) ? null : name;
    }

    private static String words(SignalTerms terms) {
        return "symbol: %s, strategy: %s".formatted(word(terms.symbol()), word(terms.strategy()));
    }

    private static String word(String name) {
        return name.equals(SignalTerms.ANY) ? "any" : name;
    }
}

package com.fkstrading.streams.position;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.terms.SignalTerms;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The other strategies of the account that hold the signal's symbol. A sale of more than its own
/// strategy may sell would sell what is theirs: its loss would count nowhere, and their positions
/// would stay for ever.
///
/// @param positions by strategy; empty unless the signal sells
public record OtherHolders(SortedMap<String, Position> positions) {

    public static final OtherHolders NONE = new OtherHolders(Collections.emptySortedMap());

    private static final String RULE = "own-position";

    public OtherHolders {
        var holding = new TreeMap<>(positions);
        holding.values().removeIf(position -> position.quantity().isZero());
        positions = Collections.unmodifiableSortedMap(holding);
    }

    /// Why the sale is denied; empty where the account's other coins, if any, are nobody's here.
    ///
    /// @param own the position of the signal's strategy
    public Optional<Finding> denial(SignalTerms terms, Quantity quantity, Position own) {
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", positions.keySet());
        String text =
                "%s may sell at most %s of %s, not %s; name the strategy that holds the rest (%s)."
                        .formatted(
                                terms.strategy(), own.available(), terms.symbol(), quantity, names);
        var compared =
                Map.of(
                        "strategy", terms.strategy(),
                        "held", own.quantity().toString(),
                        "reserved", own.reserved().toString(),
                        "quantity", quantity.toString(),
                        "holders", names);
        return Optional.of(Finding.denied(Stage.SIZE, RULE, compared, text));
    }
}

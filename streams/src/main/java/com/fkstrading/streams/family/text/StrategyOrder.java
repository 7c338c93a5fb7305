package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.TextPattern;
import com.fkstrading.streams.reading.Vocabulary;

/// TradingView's own text of a strategy's order. The number after `@` is the quantity, and the
/// position is signed.
public final class StrategyOrder implements Family {

    private static final TextPattern TEXT =
            TextPattern.of(
                    "((?<strategy>[^\\r\\n]{1,200}): )?order (?<action>buy|sell) @ (?<contracts>\\S{1,64})"
                            + " filled on (?<ticker>\\S{1,64})\\."
                            + " New strategy position is (?<position>-?[0-9.]{1,64}?)\\.?");

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.QUANTITY, "contracts")
                    .naming(FieldName.SIGNED_POSITION, "position");

    @Override
    public String name() {
        return "TradingView's text of a strategy order";
    }

    @Override
    public boolean recognises(Alert alert) {
        return TEXT.matches(alert);
    }

    @Override
    public Alert parse(Alert alert) {
        return TEXT.fields(alert);
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return "{{strategy.order.comment}}: order {{strategy.order.action}} @"
                + " {{strategy.order.contracts}} filled on {{ticker}}. New strategy position is"
                + " {{strategy.position_size}}";
    }
}

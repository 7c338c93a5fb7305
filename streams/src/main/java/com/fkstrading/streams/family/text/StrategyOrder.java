package com.fkstrading.streams.family.text;

import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.TextFamily;
import com.fkstrading.streams.reading.TextPattern;
import com.fkstrading.streams.reading.Vocabulary;

/// TradingView's own text of a strategy's order. The number after `@` is the quantity, and the
/// position is signed.
public final class StrategyOrder implements TextFamily {

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
    public TextPattern pattern() {
        return TEXT;
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

package com.fkstrading.streams.family.text;

import com.fkstrading.streams.reading.TextFamily;
import com.fkstrading.streams.reading.TextPattern;

/// Values between vertical bars: secret, strategy, action, symbol, quantity.
public final class PipeList implements TextFamily {

    private static final TextPattern TEXT =
            TextPattern.of(
                    "(?<secret>[^|]{0,200})\\|(?<strategy>[^|]{0,200})\\|(?<action>[^|]{1,20})"
                            + "\\|(?<ticker>[^|]{1,64})(\\|(?<quantity>[^|]{0,64}))?");

    @Override
    public String name() {
        return "a list with vertical bars";
    }

    @Override
    public TextPattern pattern() {
        return TEXT;
    }

    @Override
    public String example() {
        return "…|ema-cross|{{strategy.order.action}}|{{ticker}}|{{strategy.order.contracts}}";
    }
}

package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.TextPattern;

/// Values between vertical bars: secret, strategy, action, symbol, quantity.
public final class PipeList implements Family {

    private static final TextPattern TEXT =
            TextPattern.of(
                    "(?<secret>[^|]{0,200})\\|(?<strategy>[^|]{0,200})\\|(?<action>[^|]{1,20})"
                            + "\\|(?<ticker>[^|]{1,64})(\\|(?<quantity>[^|]{0,64}))?");

    @Override
    public String name() {
        return "a list with vertical bars";
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
    public String example() {
        return "…|ema-cross|{{strategy.order.action}}|{{ticker}}|{{strategy.order.contracts}}";
    }
}

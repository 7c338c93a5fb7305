package com.fkstrading.streams.family.text;

import com.fkstrading.streams.reading.TextFamily;
import com.fkstrading.streams.reading.TextPattern;

/// Values between commas: symbol, action, price, quantity.
public final class CommaList implements TextFamily {

    private static final TextPattern TEXT =
            TextPattern.of(
                    "(?<ticker>[A-Z0-9:.]{2,40}),\\s*(?<action>buy|sell|close|exit)(,\\s*(?<price>[0-9.]{1,40}))?(,\\s*(?<quantity>[0-9.]{1,40}))?");

    @Override
    public String name() {
        return "a list with commas";
    }

    @Override
    public TextPattern pattern() {
        return TEXT;
    }

    @Override
    public String example() {
        return """
                {{ticker}},{{strategy.order.action}},{{close}},{{strategy.order.contracts}}
                """
                .strip();
    }
}

package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.List;

/// TV-Hub: what to do is a flag.
public final class TvHub implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "isBuy", "isSell", "isClose")
                    .naming(FieldName.QUANTITY, "units")
                    .naming(FieldName.QUOTE_AMOUNT, "fixedQuoteSize")
                    .naming(FieldName.PERCENT_OF_POSITION, "percent")
                    .naming(FieldName.PERCENT_OF_EQUITY, "balance percent")
                    .ignoring("token", "apikey", "ismarket", "usefixedsize")
                    .refusing("islimit", "isMarket")
                    .refusing("isstop", "isMarket")
                    .refusing("unitstype", "absolute, percentPosition or percentBalance");

    @Override
    public String name() {
        return "TV-Hub";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("pair")
                && (alert.has("isbuy")
                        || alert.has("issell")
                        || alert.has("isclose")
                        || alert.has("unitstype"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read = alert;
        for (var flag : List.of("isbuy", "issell", "isclose")) {
            read =
                    alert.value(flag).equalsIgnoreCase("true")
                            ? read.renamed(flag, flag, flag.substring(2))
                            : read.without(flag);
        }
        String units = alert.value("units");
        return switch (alert.value("unitstype")) {
            case "absolute" -> read.without("unitstype");
            case "percentPosition" -> read.without("unitstype").renamed("units", "percent", units);
            case "percentBalance" ->
                    read.without("unitstype").renamed("units", "balance percent", units);
            default -> read;
        };
    }

    @Override
    public String example() {
        return """
                {"token":"…","apiKey":"…","exchange":"binance","pair":"BTCUSDT","isBuy":true,"isMarket":true,"unitsType":"absolute","units":"0.01"}
                """
                .strip();
    }
}

package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.Locale;

/// TowerFlow: a purchase has its size in the quote currency, a sale in units.
public final class TowerFlow implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.QUANTITY, "size")
                    .meaning("buy", Wish.ENTER)
                    .meaning("sell", Wish.EXIT)
                    .naming(FieldName.QUOTE_AMOUNT, "quote size")
                    .refusing("dilution", "false")
                    .refusing("flag", "no flag: spot has no short")
                    .refusing("flag[0]", "no flag: spot has no short");

    @Override
    public String name() {
        return "TowerFlow";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("symbol", "side") && (alert.has("dilution") || alert.has("flag"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read =
                switch (alert.value("flag").toLowerCase(Locale.ROOT)) {
                    case "", "debug" -> alert.without("flag");
                    case "test" -> alert.renamed("flag", "dry_run", "true");
                    default -> alert;
                };
        if (read.value("dilution").equalsIgnoreCase("false")) {
            read = read.without("dilution");
        }
        return read.value("side").equalsIgnoreCase("buy")
                ? read.renamed("size", "quote size", read.value("size"))
                : read;
    }

    @Override
    public String example() {
        return """
                {"key":"…","symbol":"BTCUSDT","side":"buy","size":100,"dilution":false}
                """
                .strip();
    }
}

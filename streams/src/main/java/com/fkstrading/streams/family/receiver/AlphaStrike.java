package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.Locale;

/// alpha-strike: `run_mode` says whether it trades live.
public final class AlphaStrike implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.STRATEGY, "strategy_id", "strategy.name", "strategy_name")
                    .ignoring("strategy", "broker", "asset_class")
                    .refusing("run_mode", "live");

    @Override
    public String name() {
        return "alpha-strike";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("run_mode") || alert.has("broker", "asset_class");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        return switch (alert.value("run_mode").toLowerCase(Locale.ROOT)) {
            case "live" -> alert.without("run_mode");
            case "paper" -> alert.renamed("run_mode", "dry_run", "true");
            default -> alert;
        };
    }

    @Override
    public String example() {
        return """
                {"passphrase":"…","strategy":{"name":"ema-cross","order_action":"buy","order_contracts":"0.01"},"ticker":"BTCUSDT","run_mode":"live"}
                """
                .strip();
    }
}

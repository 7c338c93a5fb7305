package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.Locale;
import java.util.regex.Pattern;

/// WunderTrading: the code names action, exchange, pair and strategy.
public final class WunderTrading implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "code action")
                    .naming(FieldName.EXCHANGE, "code exchange")
                    .naming(FieldName.SYMBOL, "code pair")
                    .naming(FieldName.STRATEGY, "code strategy")
                    .naming(FieldName.QUANTITY, "amountPerTrade")
                    .naming(FieldName.SIZE_UNIT, "amountPerTradeType")
                    .naming(FieldName.STOP_LOSS_PERCENT, "stoploss.percent")
                    .naming(FieldName.TAKE_PROFIT_PERCENT, "takeprofits[#].percent")
                    .naming(FieldName.TAKE_PROFIT_SHARE, "takeprofits[#].share")
                    .meaning("ENTER-LONG", Wish.ENTER)
                    .meaning("EXIT-LONG", Wish.EXIT)
                    .meaning("EXIT-ALL", Wish.EXIT)
                    .ignoring("code");

    private static final int LONGEST = 500;

    /// More are not converted, and denied.
    private static final int MOST_TARGETS = 20;
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<action>(ENTER|EXIT)-(LONG|SHORT|ALL))_(?<exchange>[A-Za-z]{2,20})_(?<pair>[A-Za-z0-9.]{2,30})"
                            + "_(?<strategy>[^_]{1,100})_[^\\r\\n]{1,200}",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "WunderTrading";
    }

    @Override
    public boolean recognises(Alert alert) {
        return CODE.matcher(code(alert)).matches();
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var match = CODE.matcher(code(alert));
        if (!match.matches()) {
            return alert;
        }
        boolean isExit = match.group("action").toUpperCase(Locale.ROOT).startsWith("EXIT");
        var read = isExit ? alert.without("reduceonly") : alert;
        return inPercent(read)
                .and("code action", match.group("action"))
                .and("code exchange", match.group("exchange"))
                .and("code pair", match.group("pair"))
                .and("code strategy", match.group("strategy"));
    }

    /// Deviations and parts are fractions: 0.02 is 2 %.
    private static Alert inPercent(Alert alert) {
        var read = alert.renamedToPercent("stoploss.pricedeviation", "stoploss.percent");
        for (int i = 0; i < MOST_TARGETS && read.has("takeprofits[" + i + "]"); i++) {
            String target = "takeprofits[" + i + "].";
            read =
                    read.renamedToPercent(target + "pricedeviation", target + "percent")
                            .renamedToPercent(target + "portfolio", target + "share");
        }
        return read;
    }

    private static String code(Alert alert) {
        if (alert.format() != BodyFormat.TEXT) {
            return alert.value("code");
        }
        return alert.text().length() > LONGEST ? "" : alert.text().strip();
    }

    @Override
    public String example() {
        return """
                {"code":"ENTER-LONG_Binance_BTCUSDT_ema-cross_1H_…","orderType":"market","amountPerTradeType":"quote","amountPerTrade":100}
                """
                .strip();
    }
}

package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// OctoBot: a key and a value in each line. A volume may be a percentage of the portfolio.
public final class OctoBot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "SIGNAL")
                    .naming(FieldName.QUANTITY, "VOLUME")
                    .naming(FieldName.LIMIT_PRICE, "PRICE")
                    .naming(FieldName.PRICE)
                    .naming(FieldName.STOP_PRICE, "STOP_PRICE of a stop order")
                    .naming(FieldName.STOP_LOSS_PRICE, "STOP_PRICE")
                    .naming(FieldName.TAKE_PROFIT_PRICE, "TAKE_PROFIT_PRICE", "TAKE_PROFIT_PRICE_#")
                    .meaning("cancel", Wish.CANCEL)
                    .refusing("tag of a cancel", "no TAG: a cancel is of all orders of the symbol")
                    .refusing(
                            "percent available",
                            "VOLUME as units or as a percentage of the portfolio");

    @Override
    public String name() {
        return "OctoBot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.KEY_VALUE && alert.has("symbol", "signal");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read = volume(alert);
        if (read.value("order_type").equalsIgnoreCase("stop")) {
            return read.renamed(
                    "stop_price", "stop_price of a stop order", read.value("stop_price"));
        }
        return read.value("signal").equalsIgnoreCase("cancel")
                ? read.renamed("tag", "tag of a cancel", read.value("tag"))
                : read;
    }

    private static Alert volume(Alert alert) {
        String volume = alert.value("volume");
        if (volume.equals("100a%") && alert.value("signal").equalsIgnoreCase("sell")) {
            return alert.without("volume").renamed("signal", "signal", "exit");
        }
        if (volume.endsWith("a%")) {
            return alert.renamed("volume", "percent available", volume);
        }
        return volume.endsWith("%") ? alert.renamed("volume", "percent_of_equity", volume) : alert;
    }

    @Override
    public String example() {
        return """
                EXCHANGE=binance\nSYMBOL=BTCUSDT\nSIGNAL=BUY\nVOLUME=0.01
                """
                .strip();
    }
}

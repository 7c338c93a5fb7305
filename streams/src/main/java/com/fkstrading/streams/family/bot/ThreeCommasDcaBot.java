package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// 3Commas' DCA bot: the pair has its quote first, and the bot knows the size of an entry.
public final class ThreeCommasDcaBot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.QUANTITY, "base volume")
                    .naming(FieldName.QUOTE_AMOUNT, "volume")
                    .meaning("add_funds_in_quote", Wish.ADD)
                    .meaning("add_funds_in_base", Wish.ADD)
                    .meaning("close_at_market_price", Wish.EXIT)
                    .ignoring("message_type", "bot_id", "email_token");

    @Override
    public String name() {
        return "3Commas DCA bot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("message_type") && (alert.has("bot_id") || alert.has("email_token"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read = alert.renamed("pair", "pair", turned(alert.value("pair")));
        return alert.value("action").equals("add_funds_in_base")
                ? read.renamed("volume", "base volume", alert.value("volume"))
                : read;
    }

    /// `USDT_BTC` is BTCUSDT.
    private static String turned(String pair) {
        int line = pair.indexOf('_');
        return line < 0 ? pair : pair.substring(line + 1) + pair.substring(0, line);
    }

    @Override
    public String example() {
        return """
                {"message_type":"bot","bot_id":1,"email_token":"…","pair":"USDT_BTC","action":"add_funds_in_quote","volume":150}
                """
                .strip();
    }
}

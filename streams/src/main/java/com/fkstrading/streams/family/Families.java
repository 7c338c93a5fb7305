package com.fkstrading.streams.family;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.AlertParser;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.family.bot.OkxSignalBot;
import com.fkstrading.streams.family.bot.PionexSignalBot;
import com.fkstrading.streams.family.bot.ThreeCommasDcaBot;
import com.fkstrading.streams.family.bot.ThreeCommasSignalBot;
import com.fkstrading.streams.family.bot.WunderTrading;
import com.fkstrading.streams.family.bot.Zignaly;
import com.fkstrading.streams.family.bridge.Bybit;
import com.fkstrading.streams.family.bridge.Freqtrade;
import com.fkstrading.streams.family.bridge.OpenAlgo;
import com.fkstrading.streams.family.bridge.PickMyTrade;
import com.fkstrading.streams.family.bridge.SignalStack;
import com.fkstrading.streams.family.bridge.TradersPost;
import com.fkstrading.streams.family.plain.ChatMessage;
import com.fkstrading.streams.family.plain.HackingTheMarkets;
import com.fkstrading.streams.family.plain.PlainFields;
import com.fkstrading.streams.family.text.Alertatron;
import com.fkstrading.streams.family.text.Autoview;
import com.fkstrading.streams.family.text.Cornix;
import com.fkstrading.streams.family.text.OctoBot;
import com.fkstrading.streams.family.text.PineConnector;
import com.fkstrading.streams.family.text.PipeList;
import com.fkstrading.streams.family.text.PriceCrossing;
import com.fkstrading.streams.family.text.Sentence;
import com.fkstrading.streams.family.text.StrategyOrder;
import com.fkstrading.streams.reading.Family;
import java.util.List;
import java.util.Map;

/// All families, in the order in which they are tried. To add one is to add its class here, and a
/// folder of alerts to the tests.
public final class Families {

    public static final List<Family> ALL =
            List.of(
                    new ThreeCommasSignalBot(),
                    new ThreeCommasDcaBot(),
                    new OkxSignalBot(),
                    new WunderTrading(),
                    new PionexSignalBot(),
                    new Zignaly(),
                    new TradersPost(),
                    new HackingTheMarkets(),
                    new PickMyTrade(),
                    new OpenAlgo(),
                    new Freqtrade(),
                    new Bybit(),
                    new SignalStack(),
                    new ChatMessage(),
                    new OctoBot(),
                    new Autoview(),
                    new Alertatron(),
                    new StrategyOrder(),
                    new PineConnector(),
                    new PipeList(),
                    new Cornix(),
                    new PriceCrossing(),
                    new Sentence(),
                    new PlainFields());

    private Families() {}

    /// @throws InvalidAlert when no family has alerts like this one, or none of the family can be
    ///     an order
    public static Family of(Alert alert) {
        var family =
                ALL.stream()
                        .filter(it -> it.recognises(alert))
                        .findFirst()
                        .orElseThrow(() -> unknown(alert));
        family.refusal()
                .ifPresent(
                        instead -> {
                            throw new InvalidAlert(
                                    DenialReason.UNREADABLE,
                                    "known-family",
                                    Map.of("family", family.name()),
                                    "body: an alert for %s; expected %s"
                                            .formatted(family.name(), instead));
                        });
        return family;
    }

    private static InvalidAlert unknown(Alert alert) {
        return AlertParser.unreadable(
                alert.format() == BodyFormat.TEXT
                        ? "not JSON, and no sentence or list that is known"
                        : "no known fields");
    }
}

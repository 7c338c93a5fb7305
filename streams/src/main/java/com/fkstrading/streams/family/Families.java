package com.fkstrading.streams.family;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.AlertParser;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.alert.ForeignLetters;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.family.bot.Altrady;
import com.fkstrading.streams.family.bot.Coinrule;
import com.fkstrading.streams.family.bot.CornixBot;
import com.fkstrading.streams.family.bot.Finandy;
import com.fkstrading.streams.family.bot.Gunbot;
import com.fkstrading.streams.family.bot.Mudrex;
import com.fkstrading.streams.family.bot.OkxSignalBot;
import com.fkstrading.streams.family.bot.PionexSignalBot;
import com.fkstrading.streams.family.bot.ThreeCommasDcaBot;
import com.fkstrading.streams.family.bot.ThreeCommasSignalBot;
import com.fkstrading.streams.family.bot.WunderTrading;
import com.fkstrading.streams.family.bot.Zignaly;
import com.fkstrading.streams.family.bridge.Bybit;
import com.fkstrading.streams.family.bridge.BybitSignal;
import com.fkstrading.streams.family.bridge.DeltaExchange;
import com.fkstrading.streams.family.bridge.Dhan;
import com.fkstrading.streams.family.bridge.Freqtrade;
import com.fkstrading.streams.family.bridge.JackrabbitRelay;
import com.fkstrading.streams.family.bridge.OpenAlgo;
import com.fkstrading.streams.family.bridge.PickMyTrade;
import com.fkstrading.streams.family.bridge.SignalStack;
import com.fkstrading.streams.family.bridge.TradersPost;
import com.fkstrading.streams.family.bridge.TvHub;
import com.fkstrading.streams.family.bridge.Xerolite;
import com.fkstrading.streams.family.plain.ChatMessage;
import com.fkstrading.streams.family.plain.HackingTheMarkets;
import com.fkstrading.streams.family.plain.NestedOrder;
import com.fkstrading.streams.family.plain.PineEvent;
import com.fkstrading.streams.family.plain.PlainFields;
import com.fkstrading.streams.family.provider.AlgoWay;
import com.fkstrading.streams.family.provider.InfinityAlgo;
import com.fkstrading.streams.family.provider.MetaApi;
import com.fkstrading.streams.family.receiver.AlertsProcessor;
import com.fkstrading.streams.family.receiver.AlgoTradeAnalytics;
import com.fkstrading.streams.family.receiver.AlphaInsider;
import com.fkstrading.streams.family.receiver.AlphaStrike;
import com.fkstrading.streams.family.receiver.Hummingbot;
import com.fkstrading.streams.family.receiver.QuantConnect;
import com.fkstrading.streams.family.receiver.SignalBee;
import com.fkstrading.streams.family.receiver.Tickerly;
import com.fkstrading.streams.family.receiver.TowerFlow;
import com.fkstrading.streams.family.receiver.TradingForge;
import com.fkstrading.streams.family.receiver.TvBit;
import com.fkstrading.streams.family.receiver.WebhookMqtt;
import com.fkstrading.streams.family.text.Alertatron;
import com.fkstrading.streams.family.text.Autoview;
import com.fkstrading.streams.family.text.CommaList;
import com.fkstrading.streams.family.text.Cornix;
import com.fkstrading.streams.family.text.OctoBot;
import com.fkstrading.streams.family.text.PineConnector;
import com.fkstrading.streams.family.text.PipeList;
import com.fkstrading.streams.family.text.PriceCrossing;
import com.fkstrading.streams.family.text.ProfitView;
import com.fkstrading.streams.family.text.Sentence;
import com.fkstrading.streams.family.text.StrategyOrder;
import com.fkstrading.streams.family.text.TradingLink;
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
                    new TvBit(),
                    new Altrady(),
                    new TvHub(),
                    new Zignaly(),
                    new Hummingbot(),
                    new WebhookMqtt(),
                    new PionexSignalBot(),
                    new BybitSignal(),
                    new DeltaExchange(),
                    new Mudrex(),
                    new Dhan(),
                    new OpenAlgo(),
                    new Xerolite(),
                    new QuantConnect(),
                    new Tickerly(),
                    new AlphaStrike(),
                    new HackingTheMarkets(),
                    new SignalBee(),
                    new Freqtrade(),
                    new JackrabbitRelay(),
                    new AlgoTradeAnalytics(),
                    new AlphaInsider(),
                    new AlertsProcessor(),
                    new TradingForge(),
                    new TowerFlow(),
                    new PickMyTrade(),
                    new AlgoWay(),
                    new MetaApi(),
                    new Finandy(),
                    new CornixBot(),
                    new Coinrule(),
                    new SignalStack(),
                    new Bybit(),
                    new NestedOrder(),
                    new PineEvent(),
                    new TradersPost(),
                    new ChatMessage(),
                    new OctoBot(),
                    new InfinityAlgo(),
                    new ProfitView(),
                    new Autoview(),
                    new StrategyOrder(),
                    new Alertatron(),
                    new Gunbot(),
                    new PipeList(),
                    new PineConnector(),
                    new TradingLink(),
                    new CommaList(),
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
        if (alert.format() != BodyFormat.TEXT) {
            return AlertParser.unreadable("no known fields");
        }
        String letters =
                ForeignLetters.lettersIn(alert.text())
                        .map("; it contains non-ASCII letters: "::concat)
                        .orElse("");
        return AlertParser.unreadable("an unknown format" + letters);
    }
}

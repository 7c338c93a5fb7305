package com.fkstrading.streams.reading;

import com.fkstrading.streams.alert.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an alert may request that is not supported yet: an order without it would be another order,
/// so the alert is denied. Values that request nothing special pass. Names are compared by their
/// letters and digits only, at any depth of the alert, without a number at their end:
/// `stopLoss`, `stop_loss` and `exit.stop-loss2` are one.
enum UnsupportedField {
    SIZE_UNIT(
            "quantity_type: base, quote, percent_of_equity or percent_of_position",
            words("base", "base_currency", "contracts", "units", "fixed_quantity", "quantity"),
            "unit units quantity_unit qty_unit amount_unit investment_type amount_currency"
                    + " quantity_currency qty_currency size_currency tgt_ccy"),
    OTHER_SIZE(
            "the size as quantity, in units of the base asset, or as quote_amount,"
                    + " percent_of_equity, percent_of_position or target_position",
            words(),
            "usd usdt usd_amount"
                    + " usdt_amount dollar_amount order_value cost notional funds percent percentage"
                    + " order_percent qty_percent quantity_percent amount_percent balance_percent"
                    + " percent_of_balance risk risk_percent risk_amount risk_dollar_amount size order_size"
                    + " lot lots lot_size"),
    SCALED_SIZE(
            "1: the quantity as it is",
            words("1"),
            "multiplier qty_multiplier quantity_multiplier size_multiplier"),
    REDUCING(
            "false; close or exit sells what is held",
            words("false", "no", "0"),
            "close_position close_only exit_only close_all reverse reversal flip"
                    + " reverse_order close_existing"),
    POSITION_TARGET("action alone, with market_position", words(), "sentiment"),
    DIRECTION(
            "long: only spot is traded",
            words("long", "both", "net"),
            "direction position position_side trade_side trade_direction order_side"),
    TRAILING(
            "a stop that stays where it is: trailing stops are not supported",
            words("false", "none", "no", "0"),
            "trailing trailing_stop trailing_stop_loss trailing_sl"
                    + " trailing_take_profit trailing_percent trailing_distance trail trail_price"
                    + " trail_points trail_offset trail_amount trail_percent callback_rate"
                    + " activation_price break_even breakeven slx"),
    PROTECTION(
            "stop_loss and take_profit, each as a price, a percentage (2%) or an offset",
            words("false", "none", "no", "0"),
            "stop_loss stop_loss_price stop_losses sl sl_price sl_percent stop stop_price"
                    + " stop_limit stop_limit_price stop_percent trigger trigger_price take_profit"
                    + " take_profit_price take_profits tp tp_price tp_percent target target_price"
                    + " targets profit_target oco bracket"),
    UNNAMED_LIMIT("limit_price and order_type", words(), "limit price_type"),
    LEVERAGE("1: only spot is traded", words("1", "1x", "none"), "leverage lev"),
    MARGIN(
            "cash: only spot is traded",
            words("cash", "spot", "none", "false"),
            "margin margin_mode margin_type isolated td_mode trade_mode hedge_mode position_mode"),
    MARKET_TYPE(
            "spot",
            words("spot", "crypto"),
            "market_type contract_type instrument_type product_type asset_class option_type"
                    + " strike"),
    MAKER_ONLY(
            "false, or post_only for an order that never trades at once",
            words("false", "no", "0"),
            "post_only maker_only hidden iceberg iceberg_qty display_qty visible_size"),
    TIME_IN_FORCE("gtc", words("gtc"), "time_in_force tif"),
    EXPIRY(
            "no expiry of the order's own",
            words(),
            "expire expires expire_time expire_at expires_at expiry expiration good_till"
                    + " good_till_date gtd valid_until cancel_after order_expiry"),
    DELAY("no delay", words("0", "false"), "delay delay_seconds wait start_time execute_at"),
    CANCELLING(
            "false",
            words("false", "no", "0"),
            "cancel cancel_all cancel_order cancel_orders cancel_pending cancel_existing"),
    MORE_ORDERS(
            "one order per alert",
            words("false", "none"),
            "legs orders entries steps ladder grid dca safety_orders averaging martingale scale_in"
                    + " scale_out"),
    OTHER_ACCOUNT(
            "the account of the webhook's source",
            words(),
            "account account_id account_name accounts sub_account portfolio portfolio_id"),
    REHEARSAL(
            "false; an alert that only tries something is not to be sent here",
            words("false", "no", "0"),
            "test test_mode is_test is_test_net testnet dry_run simulate simulation paper paper_trading demo sandbox"),
    SWITCHED_OFF("true", words("true", "yes", "1"), "enabled active is_active");

    private static final Pattern TRAILED = Pattern.compile("trailing|trailstop|breakeven");
    private static final Pattern PROTECTING =
            Pattern.compile(
                    "stoploss|takeprofit"
                            + "|^(percentage|percent|dollar|pips|update)(tp|sl)"
                            + "|^(tp|sl)\\d*(pips|pct|percent|percentage|price|points|dollar|amount"
                            + "|offset|limit|limitprice|ordertype|triggerprice|size|share)?\\d*$");
    private static final Map<String, UnsupportedField> BY_NAME = new HashMap<>();

    static {
        for (var unsupported : values()) {
            unsupported.names.forEach(name -> BY_NAME.put(lettersOf(name), unsupported));
        }
    }

    private final String expected;
    private final Set<String> harmless;
    private final List<String> names;

    UnsupportedField(String expected, Set<String> harmless, String names) {
        this.expected = expected;
        this.harmless = harmless;
        this.names = List.of(names.split(" "));
    }

    /// @param letters of one name in a field's path, see [#lettersOf]
    static Optional<UnsupportedField> of(String letters) {
        var exact = BY_NAME.get(letters);
        var known = exact == null ? BY_NAME.get(withoutNumber(letters)) : exact;
        return known == null ? protection(letters) : Optional.of(known);
    }

    /// There are too many names of stops and targets to list them all: `percentage_tp`,
    /// `takeProfitPercentage1`, `sl_pips`.
    private static Optional<UnsupportedField> protection(String letters) {
        if (TRAILED.matcher(letters).find()) {
            return Optional.of(TRAILING);
        }
        return PROTECTING.matcher(letters).find() ? Optional.of(PROTECTION) : Optional.empty();
    }

    String expected() {
        return expected;
    }

    /// Whether the value requests nothing special.
    boolean isHarmless(Field field) {
        String word = field.trimmed().toLowerCase(Locale.ROOT);
        return word.equals("null") || harmless.contains(word) || isHarmlessNumber(word);
    }

    /// `1.0` is `1`.
    private boolean isHarmlessNumber(String word) {
        if (word.length() > 16 || !word.matches("\\d+\\.\\d+")) {
            return false;
        }
        return harmless.contains(new BigDecimal(word).stripTrailingZeros().toPlainString());
    }

    /// Only the letters, in lower case, and digits. Called for every field of every alert.
    static String lettersOf(String name) {
        var letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters.append((char) (c + 'a' - 'A'));
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static String withoutNumber(String letters) {
        int end = letters.length();
        while (end > 0 && Character.isDigit(letters.charAt(end - 1))) {
            end--;
        }
        return letters.substring(0, end);
    }

    private static Set<String> words(String... words) {
        return Set.copyOf((Collection<String>) Arrays.asList(words));
    }
}

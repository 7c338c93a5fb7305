package com.fkstrading.paper.request;

import com.fkstrading.paper.book.Instruments;
import com.fkstrading.paper.book.NewOrder;
import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.book.Side;
import com.fkstrading.paper.book.TimeInForce;
import com.fkstrading.paper.refusal.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;

/// What a request for a new order says, each type with exactly the fields that it needs.
public record OrderForm(NewOrder order, ResponseType responseType) {

    /// How much of the order the answer tells.
    public enum ResponseType {
        ACK,
        RESULT,
        FULL
    }

    /// The parameters of a new order, those of the exchange that are read and have no effect here
    /// included.
    public static final Set<String> FIELDS =
            Set.of(
                    "symbol",
                    "side",
                    "type",
                    "timeInForce",
                    "quantity",
                    "quoteOrderQty",
                    "price",
                    "newClientOrderId",
                    "newOrderRespType",
                    "strategyId",
                    "strategyType",
                    "selfTradePreventionMode");

    /// Binance’s rule for client order ids.
    public static final String CLIENT_ORDER_ID = "^[a-zA-Z0-9-_]{1,36}$";

    public static OrderForm read(Parameters parameters, Instruments instruments) {
        var instrument = instruments.get(symbol(parameters));
        var side = word(parameters.required("side"), Side.values(), invalid(-1117, "side"));
        var type =
                word(parameters.required("type"), OrderType.values(), invalid(-1116, "orderType"));
        var clientOrderId = parameters.matching("newClientOrderId", CLIENT_ORDER_ID).orElse(null);
        return new OrderForm(
                new NewOrder(
                        instrument,
                        side,
                        type,
                        timeInForce(parameters, type),
                        quantity(parameters, type),
                        quoteQuantity(parameters, type),
                        price(parameters, type),
                        clientOrderId),
                responseType(parameters, type));
    }

    public static String symbol(Parameters parameters) {
        return parameters
                .matching("symbol", "^[A-Z0-9-_.]{1,20}$")
                .orElseThrow(() -> Refused.mandatory("symbol"));
    }

    private static TimeInForce timeInForce(Parameters parameters, OrderType type) {
        return switch (type) {
            case LIMIT ->
                    word(
                            parameters.required("timeInForce"),
                            TimeInForce.values(),
                            invalid(-1115, "timeInForce"));
            case MARKET, LIMIT_MAKER -> {
                parameters.refuse("timeInForce");
                yield null;
            }
        };
    }

    private static BigDecimal quantity(Parameters parameters, OrderType type) {
        var quantity = parameters.amount("quantity");
        if (quantity.isEmpty() && type == OrderType.MARKET) {
            return null;
        }
        return quantity.orElseThrow(() -> Refused.mandatory("quantity"));
    }

    private static BigDecimal quoteQuantity(Parameters parameters, OrderType type) {
        var both = parameters.byName().containsKey("quantity");
        if (both || type != OrderType.MARKET) {
            parameters.refuse("quoteOrderQty");
            return null;
        }
        return parameters
                .amount("quoteOrderQty")
                .orElseThrow(() -> Refused.oneOf("quantity", "quoteOrderQty"));
    }

    private static BigDecimal price(Parameters parameters, OrderType type) {
        return switch (type) {
            case MARKET -> {
                parameters.refuse("price");
                yield null;
            }
            case LIMIT, LIMIT_MAKER ->
                    parameters.amount("price").orElseThrow(() -> Refused.mandatory("price"));
        };
    }

    private static ResponseType responseType(Parameters parameters, OrderType type) {
        var usual = type == OrderType.LIMIT_MAKER ? ResponseType.ACK : ResponseType.FULL;
        return parameters
                .text("newOrderRespType")
                .map(
                        text ->
                                word(
                                        text,
                                        ResponseType.values(),
                                        () -> Refused.notValid("newOrderRespType")))
                .orElse(usual);
    }

    private static Supplier<Refused> invalid(int code, String what) {
        return () -> Refused.invalid(code, what);
    }

    private static <E extends Enum<E>> E word(String text, E[] words, Supplier<Refused> refusal) {
        return Arrays.stream(words)
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(refusal);
    }
}

package com.fkstrading.paper.request;

import com.fkstrading.paper.book.NewOrder;
import com.fkstrading.paper.book.OrderTerms;
import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.book.TimeInForce;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.error.ParameterErrors;
import com.fkstrading.paper.market.Instruments;
import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The parameters of a new order. Each order type requires its parameters and forbids the others.
public record OrderRequest(NewOrder order, ResponseType responseType) {

    /// Every parameter of a new order; some are accepted and have no effect here.
    public static final Set<String> PARAMETERS =
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

    /// Binance's rule for client order ids.
    public static final String CLIENT_ORDER_ID = "^[a-zA-Z0-9-_]{1,36}$";

    /// @param account the API key that signed the request
    public static OrderRequest read(
            String account, Parameters parameters, Instruments instruments) {
        var symbol = instruments.get(symbol(parameters)).symbol();
        var side = word(parameters.required("side"), Side.values(), invalid(-1117, "side"));
        var type =
                word(parameters.required("type"), OrderType.values(), invalid(-1116, "orderType"));
        var clientOrderId = parameters.matching("newClientOrderId", CLIENT_ORDER_ID).orElse(null);
        var terms =
                new OrderTerms(
                        side,
                        type,
                        timeInForce(parameters, type),
                        quantity(parameters, type),
                        quoteQuantity(parameters, type),
                        price(parameters, type));
        return new OrderRequest(
                new NewOrder(account, symbol, clientOrderId, terms),
                responseType(parameters, type));
    }

    public static String symbol(Parameters parameters) {
        return parameters
                .matching("symbol", "^[A-Z0-9-_.]{1,20}$")
                .orElseThrow(() -> ParameterErrors.mandatory("symbol"));
    }

    private static TimeInForce timeInForce(Parameters parameters, OrderType type) {
        return switch (type) {
            case LIMIT ->
                    word(
                            parameters.required("timeInForce"),
                            TimeInForce.values(),
                            invalid(-1115, "timeInForce"));
            case MARKET, LIMIT_MAKER -> {
                parameters.forbid("timeInForce");
                yield TimeInForce.GTC;
            }
        };
    }

    private static @Nullable BigDecimal quantity(Parameters parameters, OrderType type) {
        var quantity = parameters.amount("quantity");
        if (quantity.isEmpty() && type == OrderType.MARKET) {
            return null;
        }
        return quantity.orElseThrow(() -> ParameterErrors.mandatory("quantity"));
    }

    private static @Nullable BigDecimal quoteQuantity(Parameters parameters, OrderType type) {
        var both = parameters.byName().containsKey("quantity");
        if (both || type != OrderType.MARKET) {
            parameters.forbid("quoteOrderQty");
            return null;
        }
        return parameters
                .amount("quoteOrderQty")
                .orElseThrow(() -> ParameterErrors.oneOf("quantity", "quoteOrderQty"));
    }

    private static @Nullable BigDecimal price(Parameters parameters, OrderType type) {
        return switch (type) {
            case MARKET -> {
                parameters.forbid("price");
                yield null;
            }
            case LIMIT, LIMIT_MAKER ->
                    parameters
                            .amount("price")
                            .orElseThrow(() -> ParameterErrors.mandatory("price"));
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
                                        () -> ParameterErrors.notValid("newOrderRespType")))
                .orElse(usual);
    }

    private static Supplier<ApiError> invalid(int code, String what) {
        return () -> ParameterErrors.invalid(code, what);
    }

    private static <E extends Enum<E>> E word(String text, E[] words, Supplier<ApiError> error) {
        return Arrays.stream(words)
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(error);
    }
}

package com.fkstrading.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Samples;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.terms.OrderType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

    @Test
    void unknownIsNoEnd() {
        var open = Arrays.stream(OrderStatus.values()).filter(state -> !state.isFinal());

        assertThat(open)
                .containsExactly(
                        OrderStatus.SUBMITTED,
                        OrderStatus.UNKNOWN,
                        OrderStatus.PLACED,
                        OrderStatus.PARTIALLY_FILLED);
    }

    @Test
    void limitPriceBelongsToALimitOrderAlone() {
        assertThatThrownBy(() -> terms(OrderType.LIMIT, null))
                .hasMessage("limitPrice: null with LIMIT; expected a price");
        assertThatThrownBy(() -> terms(OrderType.MARKET, Price.of("1")))
                .hasMessage("limitPrice: 1 with MARKET; expected none");
    }

    @Test
    void stopPriceBelongsToAStopOrderAlone() {
        assertThatThrownBy(() -> terms(OrderType.STOP_MARKET, null))
                .hasMessage("stopPrice: null with STOP_MARKET; expected a price");
        assertThatThrownBy(() -> new OrderPricing(OrderType.MARKET, null, Price.of("1"), null))
                .hasMessage("stopPrice: 1 with MARKET; expected none");
    }

    private static OrderTerms terms(OrderType type, Price limitPrice) {
        return new OrderTerms(
                "ema-cross",
                OrderSide.BUY,
                "BTCUSDT",
                type,
                Quantity.of("1"),
                limitPrice,
                Samples.TIME);
    }
}

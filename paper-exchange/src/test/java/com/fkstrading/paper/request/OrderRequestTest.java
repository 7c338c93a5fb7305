package com.fkstrading.paper.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.book.TimeInForce;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.market.Listing;
import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRequestTest {

    private static final String MARKET = "symbol=BTCUSDT&side=BUY&type=MARKET";
    private static final String LIMIT = "symbol=BTCUSDT&side=SELL&type=LIMIT";

    @Test
    void limitOrderNeedsTimeInForceQuantityAndPrice() {
        var request = read(LIMIT + "&timeInForce=GTC&quantity=0.5&price=65000.10");

        assertThat(request.order().terms().side()).isEqualTo(Side.SELL);
        assertThat(request.order().terms().type()).isEqualTo(OrderType.LIMIT);
        assertThat(request.order().terms().timeInForce()).isEqualTo(TimeInForce.GTC);
        assertThat(request.order().terms().price()).isEqualTo(new BigDecimal("65000.10"));
        assertThat(request.responseType()).isEqualTo(ResponseType.FULL);
    }

    @Test
    void marketOrderTakesEitherQuantity() {
        assertThat(read(MARKET + "&quantity=0.5").order().terms().quoteQuantity()).isNull();
        assertThat(read(MARKET + "&quoteOrderQty=100").order().terms().quantity()).isNull();
    }

    @Test
    void postOnlyOrderIsOnlyAcknowledgedUnlessAskedFor() {
        var request = read("symbol=BTCUSDT&side=BUY&type=LIMIT_MAKER&quantity=1&price=1");

        assertThat(request.responseType()).isEqualTo(ResponseType.ACK);
    }

    @ParameterizedTest
    @CsvSource({
        "-1102, side=BUY&type=MARKET&quantity=1",
        "-1100, symbol=btc%24&side=BUY&type=MARKET&quantity=1",
        "-1121, symbol=NOPEUSDT&side=BUY&type=MARKET&quantity=1",
        "-1117, symbol=BTCUSDT&side=HOLD&type=MARKET&quantity=1",
        "-1116, symbol=BTCUSDT&side=BUY&type=STOP_LOSS&quantity=1",
        "-1115, symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=1&timeInForce=DAY",
        "-1102, symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=1",
        "-1102, symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=1",
        "-1102, symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1",
        "-1102, symbol=BTCUSDT&side=BUY&type=MARKET",
        "-1106, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&price=1",
        "-1106, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&timeInForce=GTC",
        "-1106, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&quoteOrderQty=1",
        "-1013, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0",
        "-1130, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&newOrderRespType=ALL",
        "-1100, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&newClientOrderId=a.b",
        "-1100, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1"
                + "&newClientOrderId=1234567890123456789012345678901234567"
    })
    void whatBinanceRejectsIsRejectedWithItsCode(int code, String query) {
        assertThatThrownBy(() -> read(query))
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.code()).isEqualTo(code));
    }

    private static OrderRequest read(String query) {
        return OrderRequest.read("key-1", Parameters.of(query, ""), Listing.opening());
    }
}

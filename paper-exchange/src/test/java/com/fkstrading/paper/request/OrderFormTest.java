package com.fkstrading.paper.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.book.Instruments;
import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.book.Side;
import com.fkstrading.paper.book.TimeInForce;
import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.request.OrderForm.ResponseType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFormTest {

    private static final String MARKET = "symbol=BTCUSDT&side=BUY&type=MARKET";
    private static final String LIMIT = "symbol=BTCUSDT&side=SELL&type=LIMIT";

    @Test
    void limitOrderNeedsTimeInForceQuantityAndPrice() {
        var form = read(LIMIT + "&timeInForce=GTC&quantity=0.5&price=65000.10");

        assertThat(form.order().side()).isEqualTo(Side.SELL);
        assertThat(form.order().type()).isEqualTo(OrderType.LIMIT);
        assertThat(form.order().timeInForce()).isEqualTo(TimeInForce.GTC);
        assertThat(form.order().price()).isEqualTo(new BigDecimal("65000.10"));
        assertThat(form.responseType()).isEqualTo(ResponseType.FULL);
    }

    @Test
    void marketOrderTakesEitherQuantity() {
        assertThat(read(MARKET + "&quantity=0.5").order().quoteQuantity()).isNull();
        assertThat(read(MARKET + "&quoteOrderQty=100").order().quantity()).isNull();
    }

    @Test
    void postOnlyOrderIsOnlyAcknowledgedUnlessAskedFor() {
        var form = read("symbol=BTCUSDT&side=BUY&type=LIMIT_MAKER&quantity=1&price=1");

        assertThat(form.responseType()).isEqualTo(ResponseType.ACK);
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
    void formThatBinanceRefusesIsRefusedWithItsCode(int code, String query) {
        assertThatThrownBy(() -> read(query))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static OrderForm read(String query) {
        return OrderForm.read(Parameters.of(query, ""), Instruments.listed());
    }
}

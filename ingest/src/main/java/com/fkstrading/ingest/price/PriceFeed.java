package com.fkstrading.ingest.price;

import com.fkstrading.contract.market.MarketPrice;
import java.io.IOException;

/// An exchange's best bid and ask.
public interface PriceFeed {

    /// The exchange's name, such as `binance`.
    String venue();

    /// Asks for one symbol's price now.
    ///
    /// @throws IOException with a sentence for a person, when the exchange gives no price
    MarketPrice read(String symbol) throws IOException, InterruptedException;
}

package com.fkstrading.paper.http;

import com.fkstrading.paper.auth.ReceiveWindow;
import com.fkstrading.paper.auth.Signature;
import com.fkstrading.paper.error.AccessErrors;
import com.fkstrading.paper.exchange.Exchange;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Admits a call, or throws the error of the first check that fails: the API key, the signature,
/// the names of the parameters, the receive window.
@Singleton
class Admission {

    private static final String KEY = "X-MBX-APIKEY";

    private final Exchange exchange;

    Admission(Exchange exchange) {
        this.exchange = exchange;
    }

    /// @param skew how far the clock is ahead for this request
    ApiRequest admit(Call call, Duration skew) {
        var parameters = call.parameters();
        if (!call.endpoint().signed()) {
            parameters.onlyThese(call.endpoint().parameters());
            return new ApiRequest(parameters, null, skew);
        }
        var account = call.http().getHeader(KEY);
        if (account == null || account.isBlank()) {
            throw AccessErrors.invalidKeyFormat();
        }
        var secret = exchange.secret(account).orElseThrow(AccessErrors::invalidKey);
        new Signature(secret).verify(call.query(), call.body());
        var window = ReceiveWindow.of(parameters).asSeenAhead(skew);
        parameters.onlyThese(call.endpoint().parameters());
        window.check(call.arrival());
        return new ApiRequest(parameters, new ApiRequest.Signer(account, window), skew);
    }
}

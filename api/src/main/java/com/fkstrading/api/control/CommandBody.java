package com.fkstrading.api.control;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a command, as the OpenAPI document describes it.
@Schema(name = "Command")
record CommandBody(
        @Schema(
                        required = true,
                        enumeration = {"halt", "reduce", "resume", "limit"},
                        description =
                                "`halt`: no order is sent. `reduce`: only orders that shrink a"
                                        + " position are sent. `resume`: ends the halt or reduction"
                                        + " of this scope and no other. `limit`: sets the limit"
                                        + " that `aspect` names.")
                String action,
        @Schema(
                        examples = {"all", "main", "main/strategy:ema-cross", "all/symbol:BTCUSDT"},
                        description =
                                "`all` or an account, alone or followed by `/strategy:` and its"
                                        + " name or `/symbol:` and its name; `all` when it is"
                                        + " absent. A symbol has no limits.")
                String scope,
        @Schema(
                        enumeration = {
                            "max-order-size-usd",
                            "rate-limit",
                            "max-exposure-usd",
                            "max-symbol-exposure-usd",
                            "max-daily-loss-usd",
                            "max-drawdown-usd",
                            "max-orders-per-day",
                            "cool-down",
                            "allowed-symbols",
                            "trading-hours"
                        },
                        description = "Which limit; with `limit` alone")
                @Nullable String aspect,
        @Schema(
                        nullable = true,
                        examples = {"2500", "BTCUSDT,ETHUSDT", "Mon-Fri 08:00-20:00"},
                        description =
                                "Of the limit: dollars, a number, seconds, symbols, or hours in"
                                        + " UTC; null takes it back to its setting. With `limit`"
                                        + " alone, and then required")
                @Nullable String value,
        @Schema(required = true, description = "The operator's name") String by,
        @Schema(required = true, description = "The reason") String why) {}

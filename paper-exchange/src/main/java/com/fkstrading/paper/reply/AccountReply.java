package com.fkstrading.paper.reply;

import static com.fkstrading.paper.reply.Decimals.text;

import com.fkstrading.paper.account.Balances;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The account: what it may do, what it pays, what it holds.
public record AccountReply(
        int makerCommission,
        int takerCommission,
        int buyerCommission,
        int sellerCommission,
        CommissionRates commissionRates,
        boolean canTrade,
        boolean canWithdraw,
        boolean canDeposit,
        boolean brokered,
        boolean requireSelfTradePrevention,
        boolean preventSor,
        long updateTime,
        String accountType,
        List<BalanceReply> balances,
        List<String> permissions,
        long uid) {

    private static final int BASIS_POINTS = 10;
    private static final String RATE = "0.00100000";
    private static final String NONE = "0.00000000";

    public record CommissionRates(String maker, String taker, String buyer, String seller) {

        public static CommissionRates standard() {
            return new CommissionRates(RATE, RATE, NONE, NONE);
        }
    }

    public record BalanceReply(String asset, String free, String locked) {}

    public static AccountReply of(Balances balances, boolean omitZero, Instant now) {
        return new AccountReply(
                BASIS_POINTS,
                BASIS_POINTS,
                0,
                0,
                CommissionRates.standard(),
                true,
                false,
                false,
                false,
                false,
                false,
                now.toEpochMilli(),
                "SPOT",
                list(balances, omitZero),
                List.of("SPOT"),
                1);
    }

    /// `{}`, or the rates when they are asked for.
    public static Map<String, Object> tested(boolean withRates) {
        return withRates
                ? Map.of("standardCommissionForOrder", CommissionRates.standard())
                : Map.of();
    }

    private static List<BalanceReply> list(Balances balances, boolean omitZero) {
        return balances.byAsset().entrySet().stream()
                .map(
                        entry ->
                                new BalanceReply(
                                        entry.getKey(),
                                        text(entry.getValue().free()),
                                        text(entry.getValue().locked())))
                .filter(one -> !omitZero || !(one.free() + one.locked()).equals(NONE + NONE))
                .toList();
    }
}

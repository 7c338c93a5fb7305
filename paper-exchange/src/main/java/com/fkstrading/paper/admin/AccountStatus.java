package com.fkstrading.paper.admin;

import com.fkstrading.paper.account.Balance;
import com.fkstrading.paper.account.Balances;
import com.fkstrading.paper.response.Decimals;
import java.util.List;

/// What an account holds.
///
/// @param account the API key
public record AccountStatus(String account, List<AssetBalance> balances) {

    /// @param locked by open orders
    public record AssetBalance(String asset, String free, String locked) {

        static AssetBalance of(String asset, Balance balance) {
            return new AssetBalance(
                    asset, Decimals.text(balance.free()), Decimals.text(balance.locked()));
        }
    }

    static AccountStatus of(String account, Balances balances) {
        return new AccountStatus(
                account,
                balances.byAsset().entrySet().stream()
                        .map(one -> AssetBalance.of(one.getKey(), one.getValue()))
                        .toList());
    }
}

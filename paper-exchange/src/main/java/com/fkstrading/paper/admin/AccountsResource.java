package com.fkstrading.paper.admin;

import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.config.Settings;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.request.InvalidRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists the accounts and their balances, adds accounts, sets balances.
@Path("/admin")
@RunOnVirtualThread
public class AccountsResource {

    private final Exchange exchange;
    private final Settings settings;

    AccountsResource(Exchange exchange, Settings settings) {
        this.exchange = exchange;
        this.settings = settings;
    }

    @GET
    @Path("/accounts")
    public List<AccountStatus> accounts() {
        return exchange.read(Book::balances).entrySet().stream()
                .map(one -> AccountStatus.of(one.getKey(), one.getValue()))
                .toList();
    }

    @PUT
    @Path("/accounts/{apiKey}")
    public AccountStatus addAccount(@PathParam("apiKey") String apiKey, String body) {
        exchange.addAccount(apiKey, AdminJson.parse(body).secret());
        return AccountStatus.of(apiKey, exchange.read(book -> book.balances(apiKey)));
    }

    /// @param account the API key; null for the first account
    @PUT
    @Path("/balances/{asset}")
    public AccountStatus.AssetBalance setBalance(
            @PathParam("asset") String asset,
            @QueryParam("account") @Nullable String account,
            String body) {
        var owner = account == null ? settings.requiredApiKey() : account;
        if (exchange.secret(owner).isEmpty()) {
            throw new InvalidRequest("account", "'" + owner + "'", "the API key of an account");
        }
        var free = AdminJson.parse(body).free();
        return AccountStatus.AssetBalance.of(asset, exchange.setFree(owner, asset, free));
    }
}

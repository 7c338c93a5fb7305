package com.fkstrading.api.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The accounts that have had a signal. This service knows no others: accounts are settings of
/// other services.
@ApplicationScoped
public class KnownAccounts {

    private static final Duration LIMIT = Duration.ofMillis(500);

    /// One step in the index for each account, where `distinct` would read all signals.
    private static final String ACCOUNTS =
            """
            with recursive known as (
                select min(account) as account from api.signals
                union all
                select (select min(account) from api.signals where account > known.account)
                from known where known.account is not null)
            select account from known where account is not null
            """;

    private final Database database;

    KnownAccounts(Database database) {
        this.database = database;
    }

    /// Blocks, so not for an event loop. Empty when the database does not answer at once.
    public Optional<List<String>> read() {
        try {
            return Optional.of(
                    database.await(
                            LIMIT,
                            session ->
                                    session.<String>createNativeQuery(ACCOUNTS).getResultList()));
        } catch (Exception unknown) {
            return Optional.empty();
        }
    }
}

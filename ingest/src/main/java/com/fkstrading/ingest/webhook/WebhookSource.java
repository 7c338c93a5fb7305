package com.fkstrading.ingest.webhook;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.ingest.secret.SourceSecret;
import java.util.Objects;
import java.util.regex.Pattern;

/// Who may send webhooks, for which account, and the secret that proves it.
///
/// @param name the `{source}` of the URL: lower-case letters, digits, hyphens and underscores
public record WebhookSource(String name, String account, SourceSecret secret) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    public WebhookSource {
        Objects.requireNonNull(secret, "secret");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "source: '" + name + "'; expected a name like tradingview-main");
        }
        requireAccount(account);
    }

    /// `all` is every account of a command, and `/` separates an account from what belongs to it.
    private static void requireAccount(String account) {
        boolean isUsable =
                !account.isBlank()
                        && !account.contains("/")
                        && !account.strip().equalsIgnoreCase(ControlCommand.EVERYTHING);
        if (!isUsable) {
            throw new IllegalArgumentException(
                    "account: '%s'; expected an account's name, without '/' and not 'all'"
                            .formatted(account));
        }
    }
}

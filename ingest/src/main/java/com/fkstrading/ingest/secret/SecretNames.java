package com.fkstrading.ingest.secret;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides whether a field's name suggests a secret. The name is read as words: it is split where
/// it has neither letter nor digit and at the capitals of camelCase; letter case, trailing digits
/// and a last word that only wraps (`tokenValue`) do not count. A name is secret when
///
/// 1. one of its words contains one of [#ANYWHERE]: `PASSWORD`, `webhookSecret`, `bot secret`;
/// 2. it is, or its last word is, one of [#LAST]: `auth`, `dbPwd`;
/// 3. it is one of [#ALONE]: `key`, `token`;
/// 4. its last word is `key` or `token`, and the word before it is not one of [#IDENTIFYING]:
///    `auth_key`, `binance-key`, but not `idempotency_key` or `base_token`;
/// 5. its last word, or its last two words together, are one of [#COMPOUND]: `apikey`, `APIKEYS`,
///    `user_pass`, `access-code`, `signalToken` (with which OKX authenticates alerts).
///
/// All other names keep their values: `ticker`, `key levels`, `order.id`, `tokenSymbol`, `monkey`.
/// An unknown word before `key` or `token` makes a secret, because a field that was emptied without
/// need shows at once in a denial, while a stored secret goes unnoticed.
final class SecretNames {

    private static final Pattern ANYWHERE =
            Pattern.compile("secret|passphrase|password|passwd|passcode|credential|mnemonic");

    private static final Set<String> LAST =
            Set.of(
                    "pwd",
                    "auth",
                    "authorization",
                    "authentication",
                    "bearer",
                    "jwt",
                    "otp",
                    "totp",
                    "cred",
                    "creds");

    private static final Set<String> ALONE = Set.of("key", "keys", "token", "pass");

    private static final Set<String> IDENTIFYING =
            Set.of(
                    "alert",
                    "asset",
                    "base",
                    "cache",
                    "coin",
                    "crypto",
                    "dedup",
                    "dedupe",
                    "deduplication",
                    "event",
                    "fee",
                    "foreign",
                    "gas",
                    "group",
                    "idempotency",
                    "index",
                    "instrument",
                    "level",
                    "lookup",
                    "market",
                    "message",
                    "order",
                    "pair",
                    "partition",
                    "payment",
                    "position",
                    "primary",
                    "public",
                    "quote",
                    "reward",
                    "routing",
                    "signal",
                    "sort",
                    "strategy",
                    "symbol",
                    "ticker",
                    "trade",
                    "trading",
                    "unique");

    private static final Pattern COMPOUND =
            Pattern.compile(
                    "(access|account|admin|api|app|auth|bearer|bot|client|encryption|exchange|hmac"
                            + "|hook|license|login|master|pass|private|refresh|security|service"
                            + "|session|shared|signing|ssh|user|webhook)(key|token)s?"
                            + "|(account|admin|api|bot|client|db|exchange|login|user|webhook)pass"
                            + "|pass(word|phrase|code)"
                            + "|signaltoken"
                            + "|(recovery|seed)phrase"
                            + "|(access|auth|login|verification)code");

    private static final Pattern WRAPPING =
            Pattern.compile("value|text|string|raw|header|param|hash|hex|base|\\p{N}+");

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile(
                    "[^\\p{L}\\p{N}]+"
                            + "|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})"
                            + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern TRAILING_DIGITS = Pattern.compile("(?<=\\p{L})\\p{N}+$");

    /// No usual name is longer; of a longer one only the end is checked.
    private static final int LONGEST_NAME = 128;

    /// Alerts use the same few names again and again. Once full it takes no more, so that no sender
    /// can make it grow.
    private static final Map<String, Boolean> DECIDED = new ConcurrentHashMap<>();

    private static final int MOST_DECIDED = 4096;
    private static final int LONGEST_DECIDED = 64;

    private SecretNames() {}

    /// @param name null is no name, and not secret
    static boolean isSecret(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return false;
        }
        var decided = DECIDED.get(name);
        if (decided != null) {
            return decided;
        }
        boolean isSecret = decide(name);
        if (name.length() <= LONGEST_DECIDED && DECIDED.size() < MOST_DECIDED) {
            DECIDED.put(name, isSecret);
        }
        return isSecret;
    }

    /// As [#isSecret], but decided anew.
    static boolean decide(String name) {
        String[] words = words(name);
        int last = words.length - 1;
        while (last > 0 && WRAPPING.matcher(words[last]).matches()) {
            last--;
        }
        for (String word : words) {
            if (ANYWHERE.matcher(word).find()) {
                return true;
            }
        }
        return last >= 0 && isSecret(last == 0 ? "" : words[last - 1], words[last]);
    }

    private static boolean isSecret(String before, String last) {
        return LAST.contains(last)
                || (before.isEmpty() && ALONE.contains(last))
                || (!before.isEmpty() && isNamed(last) && !IDENTIFYING.contains(before))
                || COMPOUND.matcher(last).matches()
                || COMPOUND.matcher(before + last).matches();
    }

    private static boolean isNamed(String word) {
        return word.equals("key") || word.equals("token");
    }

    private static String[] words(String name) {
        int from = Math.max(0, name.length() - LONGEST_NAME);
        String[] words = BETWEEN_WORDS.split(name.substring(from));
        for (int i = 0; i < words.length; i++) {
            words[i] = TRAILING_DIGITS.matcher(words[i]).replaceFirst("").toLowerCase(Locale.ROOT);
        }
        return words;
    }
}

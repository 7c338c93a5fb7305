package com.fkstrading.ingest.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "SECRET",
                "passphrase",
                "pass_phrase",
                "passPhrase",
                "password",
                "PASSWORD",
                "PassWord",
                "user-password",
                "passwd",
                "pwd",
                "dbPwd",
                "pass",
                "user_pass",
                "bot pass",
                "key",
                "Key",
                "keys",
                "KEY_1",
                "key2",
                "$key",
                "apiKey",
                "APIKey",
                "apikey",
                "APIKEY",
                "api-key",
                "api_key",
                "api key",
                "X-API-Key",
                "api_keys",
                "auth.apiKey",
                "auth[apiKey]",
                "api_secret",
                "apisecret",
                "api_secret_key",
                "apiSecretKey",
                "secretKey",
                "SECRET_KEY_2",
                "secrets",
                "private_key",
                "privatekey",
                "privateKeyHex",
                "signing-key",
                "encryptionKey",
                "binance_key",
                "tv key",
                "auth_key",
                "authKey",
                "webhook_key",
                "webhookkey",
                "webhook secret",
                "webhooksecret",
                "bot secret",
                "botSecret",
                "client_secret",
                "token",
                "Token",
                "authToken",
                "auth-token",
                "accesstoken",
                "ACCESS_TOKENS",
                "bearer",
                "x-token",
                "tokenValue",
                "signalToken",
                "signal_token",
                "auth",
                "Authorization",
                "authorization_header",
                "credentials",
                "userCredential",
                "creds",
                "jwt",
                "otp",
                "access_code",
                "mnemonic",
                "seed phrase",
            })
    void nameOfASecretIsKnownInEveryWayToWriteIt(String name) {
        assertThat(SecretNames.decide(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticker",
                "TICKER",
                "order.id",
                "order_id",
                "key levels",
                "keyLevels",
                "key_level_1",
                "keyboard",
                "monkey",
                "turkey",
                "hockey",
                "idempotency_key",
                "idempotencyKey",
                "dedupKey",
                "strategy key",
                "order-key",
                "public_key",
                "tokenSymbol",
                "token_address",
                "base_token",
                "quoteToken",
                "tokens",
                "author",
                "authentic",
                "auth_type",
                "action",
                "comment",
                "strategy",
                "account",
                "account_code",
                "exchange_code",
                "compass",
                "bypass",
                "rsi_pass",
                "sec_return",
                "signal",
                "side",
                "passive",
                "pin",
                "hash",
                "user",
                "api",
                "price",
                "time",
                "_",
                "---",
            })
    void everyOtherNameIsNoSecret(String name) {
        assertThat(SecretNames.decide(name)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @EmptySource
    @ValueSource(strings = " ")
    void noNameIsNoSecret(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"userPassword,true", "userName,false"})
    void nameIsJudgedTheSameEachTime(String name, boolean isSecret) {
        assertThat(SecretNames.isSecret(name)).isEqualTo(isSecret);
        assertThat(SecretNames.isSecret(name)).isEqualTo(isSecret);
    }

    @Test
    void endOfAnEndlessNameCounts() {
        assertThat(SecretNames.decide("a_".repeat(30_000) + "secret")).isTrue();
        assertThat(SecretNames.decide("secret" + "_a".repeat(30_000))).isFalse();
    }
}

package com.fkstrading.execution.journal;

import java.time.Instant;
import java.util.Map;

/// The requests that could not be read. A method that returns has made its work durable.
public interface DeadLetters {

    /// Keeping a letter again changes nothing.
    void keep(DeadLetter letter);

    /// By account: the newest letter of each account that has unresolved ones.
    Map<String, DeadLetter> unresolved();

    /// The account's letters up to this time no longer stop it.
    void resolve(String account, Instant upTo);
}

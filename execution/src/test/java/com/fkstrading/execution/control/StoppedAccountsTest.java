package com.fkstrading.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.execution.journal.DeadLetter;
import com.fkstrading.execution.journal.DeadLetters;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoppedAccountsTest {

    private static final CommandsInForce READ = CommandsInForce.UNREAD.atEnd();
    private static final DeadLetter LETTER =
            new DeadLetter(
                    new DeadLetter.Position("orders.requested", 0, 5),
                    "main",
                    new byte[] {'{'},
                    "not JSON",
                    Instant.parse("2026-01-05T10:00:00Z"));

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final StoppedAccounts accounts = new StoppedAccounts(new SlowDeadLetters());

    /// After a rebalance the queues of a partition ask at the same time; none may go on with what
    /// was known before.
    @Test
    @Timeout(20)
    void everyQueueWaitsUntilTheStopsAreRead() throws InterruptedException {
        Thread first = Thread.ofPlatform().start(() -> accounts.ensureCurrent(READ));
        reading.await();
        Thread second = Thread.ofPlatform().start(() -> accounts.ensureCurrent(READ));
        while (second.getState() == Thread.State.NEW
                || second.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }

        assertThat(second.getState()).isNotEqualTo(Thread.State.TERMINATED);
        answer.countDown();
        first.join();
        second.join();
        assertThat(accounts.halts()).containsOnlyKeys("main");
    }

    @Test
    @Timeout(20)
    void whatExpiredWhileItWasReadIsReadAgain() throws InterruptedException {
        Thread first = Thread.ofPlatform().start(() -> accounts.ensureCurrent(READ));
        reading.await();
        accounts.expire();
        answer.countDown();
        first.join();
        int before = reads();

        accounts.ensureCurrent(READ);

        assertThat(reads()).isEqualTo(before + 1);
    }

    private int count;

    private synchronized int reads() {
        return count;
    }

    private synchronized void counted() {
        count++;
    }

    /// Answers as a database does: when it likes.
    private final class SlowDeadLetters implements DeadLetters {

        @Override
        public void keep(DeadLetter letter) {}

        @Override
        public Map<String, DeadLetter> unresolved() {
            counted();
            reading.countDown();
            try {
                answer.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return Map.of("main", LETTER);
        }

        @Override
        public void resolve(String account, Instant upTo) {}
    }

    @Test
    void accountThatTheExchangeRefusedIsStoppedUntilThatAccountIsResumed() {
        var stopped = new StoppedAccounts(new MemoryDeadLetters());
        var at = LETTER.time();
        stopped.stop("main", "Invalid API-key", at);
        stopped.refresh(
                READ.with(CommandKey.tradingState("all"), resume("all", at.plusSeconds(1))));
        assertThat(stopped.halts()).containsOnlyKeys("main");
        stopped.refresh(
                READ.with(CommandKey.tradingState("main"), resume("main", at.minusSeconds(1))));
        assertThat(stopped.halts()).containsOnlyKeys("main");

        stopped.refresh(
                READ.with(CommandKey.tradingState("main"), resume("main", at.plusSeconds(1))));

        assertThat(stopped.halts()).isEmpty();
    }

    @Test
    void bothKindsOfStopsHoldTogether() {
        var stopped = new StoppedAccounts(new MemoryDeadLetters());
        stopped.stop("second", "Invalid API-key", LETTER.time());

        stopped.stop(LETTER);

        assertThat(stopped.halts()).containsOnlyKeys("main", "second");
    }

    private static ControlCommand resume(String scope, Instant time) {
        return new ControlCommand(scope, ControlAction.RESUME, "ann", "looked at it", time);
    }
}

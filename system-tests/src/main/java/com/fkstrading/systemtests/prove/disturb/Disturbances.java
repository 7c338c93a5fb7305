package com.fkstrading.systemtests.prove.disturb;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.systemtests.prove.system.RunningSystem;
import com.fkstrading.systemtests.prove.traffic.PaperMarket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Everything that goes wrong in one run, one thing after the other, in an order that the seed
/// fixes: each component is killed, each while the exchange has faults of another kind; trading is
/// halted across a kill of execution and for one account; a price falls and rises again.
public final class Disturbances {

    private static final Duration FAULTS_AT_WORK = Duration.ofSeconds(3);
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(90);

    /// Longer than a request that the exchange holds up may still act.
    private static final Duration IN_FLIGHT = Duration.ofSeconds(5);

    private static final Duration HALTED = Duration.ofSeconds(4);

    private final RunningSystem system;
    private final ExchangeFaults faults;
    private final OperatorHalts halts;
    private final Consumer<String> report;
    private final List<Kill> kills = new ArrayList<>();

    public Disturbances(
            RunningSystem system,
            ExchangeFaults faults,
            OperatorHalts halts,
            Consumer<String> report) {
        this.system = system;
        this.faults = faults;
        this.halts = halts;
        this.report = report;
    }

    public List<Kill> kills() {
        return List.copyOf(kills);
    }

    /// @param components to kill, each once
    /// @param account the one that is halted by itself
    public void run(long seed, List<String> components, String account)
            throws InterruptedException {
        var order = new ArrayList<>(components);
        Collections.shuffle(order, new Random(seed));
        var sets = new ArrayList<>(List.of(FaultSet.values()));
        Collections.shuffle(sets, new Random(seed));
        for (int i = 0; i < order.size(); i++) {
            disturb(sets.get(i % sets.size()));
            kill(order.get(i));
            if (i == order.size() / 3) {
                haltAcrossKill("execution");
            }
            if (i == 2 * order.size() / 3) {
                halt(account);
            }
        }
        for (int i = order.size(); i < sets.size(); i++) {
            disturb(sets.get(i));
        }
        faults.clear();
        movePrice();
    }

    private void disturb(FaultSet set) throws InterruptedException {
        report.accept("faults of the exchange: " + set);
        faults.set(set);
        Thread.sleep(FAULTS_AT_WORK);
        faults.count();
    }

    private void kill(String component) throws InterruptedException {
        long pid = system.component(component).pid();
        system.kill(component);
        Duration taken = system.awaitRestart(component, pid, RESTART_LIMIT);
        kills.add(new Kill(component, taken));
        report.accept(
                "killed %s (process %d), ready again after %.1f s"
                        .formatted(component, pid, taken.toMillis() / 1_000.0));
    }

    private void haltAcrossKill(String component) throws InterruptedException {
        faults.clear();
        Thread.sleep(IN_FLIGHT);
        var since = halts.halt(ControlCommand.EVERYTHING);
        report.accept("halted everything");
        Thread.sleep(HALTED);
        kill(component);
        Thread.sleep(HALTED);
        halts.resume(ControlCommand.EVERYTHING, since);
        report.accept("resumed");
    }

    private void halt(String account) throws InterruptedException {
        faults.clear();
        Thread.sleep(IN_FLIGHT);
        var since = halts.halt(account);
        report.accept("halted account " + account);
        Thread.sleep(HALTED.multipliedBy(2));
        halts.resume(account, since);
        report.accept("resumed account " + account);
    }

    /// So that limit orders that rest are filled.
    private void movePrice() throws InterruptedException {
        for (PaperMarket market : PaperMarket.values()) {
            faults.price(market.symbol(), market.low());
            faults.price(market.symbol(), market.price());
        }
    }
}

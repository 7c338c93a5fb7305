package com.fkstrading.execution.placement;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.order.Order;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The process dies at every point between two steps, and at every pair of points in two runs;
/// Kafka delivers the batch again. Whatever happens, each request becomes exactly one order.
class CrashTest {

    @Test
    void crashAnywhereThenRedeliveryGivesExactlyOneOrder() {
        int crashes = 0;
        while (survives(crashes, Integer.MAX_VALUE, _ -> {})) {
            crashes++;
        }
        assertThat(crashes).isGreaterThan(15);
    }

    @Test
    void crashDuringTheRecoveryFromACrashGivesExactlyOneOrder() {
        int pairs = 0;
        for (int first = 0; survives(first, Integer.MAX_VALUE, _ -> {}); first++) {
            for (int second = 0; survives(first, second, _ -> {}); second++) {
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(200);
    }

    @Test
    void crashAroundARequestWhoseAnswerIsLostGivesExactlyOneOrder() {
        int crashes = 0;
        while (survives(crashes, Integer.MAX_VALUE, world -> losing(world, true))) {
            crashes++;
        }
        assertThat(crashes).isGreaterThan(20);
    }

    @Test
    void crashAroundARequestThatIsLostGivesExactlyOneOrder() {
        int crashes = 0;
        while (survives(crashes, Integer.MAX_VALUE, world -> losing(world, false))) {
            crashes++;
        }
        assertThat(crashes).isGreaterThan(20);
    }

    private static void losing(ProcessorFixture world, boolean arrives) {
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    if (arrives) {
                        world.exchange.take(order, timestamp, window);
                    }
                    return FakeExchange.lost();
                });
    }

    /// False when the first run reached its end before the point of its crash, or, where a second
    /// crash is asked for, the second run did.
    private static boolean survives(
            int firstCrash, int secondCrash, Consumer<ProcessorFixture> prepared) {
        var world = new ProcessorFixture();
        var requests = List.of(world.market("s-1"), world.market("s-2"), world.limit("s-3", "9"));
        prepared.accept(world);
        boolean crashed = crashes(world, requests, firstCrash);
        if (crashed && secondCrash != Integer.MAX_VALUE) {
            crashed = crashes(world, requests, secondCrash);
        }
        new OrderProcessor(world.ports(), ProcessorFixture.TIMING, world.clock).handle(requests);
        assertThat(world.exchange.taken)
                .extracting(Order::id)
                .containsExactlyInAnyOrderElementsOf(
                        requests.stream().map(OrderRequest::clientOrderId).toList());
        assertToldWithoutGaps(world);
        return crashed;
    }

    private static void assertToldWithoutGaps(ProcessorFixture world) {
        var byOrder = world.published.stream().collect(groupingBy(OrderEvent::clientOrderId));
        byOrder.forEach(
                (ClientOrderId id, List<OrderEvent> events) -> {
                    var distinct = new HashSet<>(events);
                    int highest =
                            events.stream().mapToInt(OrderEvent::sequence).max().orElseThrow();
                    assertThat(distinct).as("one content for each sequence").hasSize(highest);
                    assertThat(distinct).contains(world.journal.entry(id).events().getLast());
                    assertThat(world.journal.entry(id).state().status())
                            .isEqualTo(OrderStatus.FILLED);
                });
    }

    private static boolean crashes(ProcessorFixture world, List<OrderRequest> requests, int at) {
        var fuse = new Fuse(at);
        var real = world.ports();
        var ports =
                new ExecutionPorts(
                        fuse.around(Exchange.class, real.exchange()),
                        fuse.around(OrderJournal.class, real.journal()),
                        fuse.around(EventPublisher.class, real.events()),
                        real.commands(),
                        real.trips(),
                        real.stopped(),
                        real.clock());
        try {
            new OrderProcessor(ports, ProcessorFixture.TIMING, world.clock).handle(requests);
            return false;
        } catch (Crash _) {
            return true;
        }
    }

    private static final class Crash extends RuntimeException {}

    /// Counts the points before and after each call to the outside, and kills at one of them.
    private static final class Fuse {

        private int left;

        Fuse(int left) {
            this.left = left;
        }

        <T> T around(Class<T> port, T real) {
            return port.cast(
                    Proxy.newProxyInstance(
                            port.getClassLoader(),
                            new Class<?>[] {port},
                            (_, method, arguments) -> {
                                burn();
                                try {
                                    var result = method.invoke(real, arguments);
                                    burn();
                                    return result;
                                } catch (InvocationTargetException failure) {
                                    throw failure.getCause();
                                }
                            }));
        }

        private void burn() {
            if (left-- == 0) {
                throw new Crash();
            }
        }
    }
}

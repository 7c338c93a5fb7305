package com.fkstrading.execution.kafka;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.execution.control.MemoryDeadLetters;
import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.kafka.AccountQueue.Ending;
import com.fkstrading.execution.placement.ProcessorFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A request that cannot be read stops its account, and nothing else.
class RequestHandlerTest {

    private final ProcessorFixture world = new ProcessorFixture();
    private final MemoryDeadLetters letters = world.letters;
    private final StoppedAccounts stopped = world.stopped;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RequestHandler handler =
            new RequestHandler(world.ports(), ProcessorFixture.TIMING, metrics);
    private long offset;

    @ParameterizedTest
    @ValueSource(strings = {"no order", "null", "{}", "{\"side\":\"HOLD\"}", ""})
    void unreadableRequestStopsItsAccountAndIsKept(String text) {
        var before = world.market("s-1");
        var after = world.market("s-2");

        handle(List.of(record(before), record("main", text.getBytes(UTF_8)), record(after)));

        assertThat(world.story(before)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.story(after)).containsExactly(DENIED);
        assertThat(world.last(after).reason()).isEqualTo("HALTED");
        assertThat(world.last(after).message()).contains("orders.requested-3@1");
        assertThat(letters.kept).hasSize(1);
        assertThat(letters.kept.getFirst().value()).asString(UTF_8).isEqualTo(text);
        assertThat(stopped.halts()).containsOnlyKeys("main");
        assertThat(metrics.counter("fks.execution.dead.letters").count()).isEqualTo(1);
    }

    @Test
    void tombstoneIsNoRequest() {
        handle(List.of(record("main", null)));

        assertThat(stopped.halts()).containsOnlyKeys("main");
    }

    @Test
    void requestUnderAnotherAccountsKeyStopsThatAccount() {
        var request = world.market("s-1");

        handle(List.of(record("second", bytes(request))));

        assertThat(world.exchange.taken()).isEmpty();
        assertThat(stopped.halts()).containsOnlyKeys("second");
    }

    @Test
    void recordWithoutAKeyIsKeptAndStopsNothing() {
        var request = world.market("s-1");

        handle(List.of(record(null, "no order".getBytes(UTF_8)), record(request)));

        assertThat(letters.kept).hasSize(1);
        assertThat(stopped.halts()).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void stopSurvivesARestartAndEndsWithALaterResumeOfTheAccount() {
        handle(List.of(record("main", "no order".getBytes(UTF_8))));
        var restarted = new StoppedAccounts(letters);
        resume("main", Duration.ofSeconds(-1));
        restarted.refresh(world.halt());
        assertThat(restarted.halts()).containsOnlyKeys("main");
        resume("all", Duration.ofSeconds(1));
        restarted.refresh(world.halt());
        assertThat(restarted.halts()).containsOnlyKeys("main");

        resume("main", Duration.ofSeconds(1));
        restarted.refresh(world.halt());
        stopped.refresh(world.halt());

        assertThat(restarted.halts()).isEmpty();
        var request = world.market("s-1");
        handle(List.of(record(request)));
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void requestThatTheJournalCannotHoldStopsItsAccount() {
        var poison = world.market("s-1");
        var innocent = world.market("s-0");
        world.journal().refused.add(poison.clientOrderId());

        handle(List.of(record(innocent), record(poison)));

        assertThat(world.story(innocent)).containsExactly(SUBMITTED, FILLED);
        assertThat(letters.kept).hasSize(1);
        assertThat(stopped.halts()).containsOnlyKeys("main");
    }

    @Test
    void cancelOfAnOrderThatIsNotKnownYetKeepsItsPlace() {
        var order = world.market("s-1");
        var ref = new SignalRef(new SignalId("c-1"), "main", "tradingview");
        var deadline = world.clock().instant();
        var scope = new CancelRequest.Scope(null, null, List.of(order.clientOrderId()), deadline);
        var cancel =
                new CancelRequest(ref, ClientOrderId.of(ref), scope, deadline, Provenance.NONE);
        var topic = Topics.ORDERS_REQUESTED;
        var record = record("main", topic.valueSerde().serializer().serialize("", cancel));
        world.passLife();

        assertThat(handler.endBehind(List.of(record), Ending.REFUSED, world.clock())).isEmpty();
        assertThat(handler.endBehind(List.of(record), Ending.ALL, world.clock())).isEmpty();
        var second = world.market("s-2");
        handle(List.of(record, record(second)));

        assertThat(world.story(second)).containsExactly(SUBMITTED, FILLED);
        assertThat(letters.kept).isEmpty();
    }

    @Test
    void behindABatchThatCannotEndOnlyWhatMayNotLeaveEnds() {
        var late = record(world.market("s-1"));
        var unreadable = record("main", "no order".getBytes(UTF_8));
        world.passLife();
        var inTime = record(world.market("s-2"));

        var ended =
                handler.endBehind(List.of(late, unreadable, inTime), Ending.REFUSED, world.clock());

        assertThat(ended).containsExactly(late);
        assertThat(letters.kept).isEmpty();
        assertThat(world.exchange.taken()).isEmpty();
    }

    @Test
    void withoutRoomEverythingEndsVisibly() {
        var denied = world.market("s-1");
        var poison = world.market("s-2");
        world.journal().refused.add(poison.clientOrderId());
        var records =
                List.of(record(denied), record("main", "no order".getBytes(UTF_8)), record(poison));

        var ended = handler.endBehind(records, Ending.ALL, world.clock());

        assertThat(ended).containsExactlyInAnyOrderElementsOf(records);
        assertThat(world.story(denied)).containsExactly(DENIED);
        assertThat(world.last(denied).reason()).isEqualTo("BACKLOG_FULL");
        assertThat(letters.kept).hasSize(2);
    }

    private void resume(String scope, Duration later) {
        world.command(
                new ControlCommand(
                        scope,
                        ControlAction.RESUME,
                        "ann",
                        "looked at it",
                        world.clock().instant().plus(later)));
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        handler.handle(records, world.clock());
    }

    private ConsumerRecord<String, byte[]> record(OrderRequest request) {
        return record(request.ref().account(), bytes(request));
    }

    private static byte[] bytes(OrderRequest request) {
        return Topics.ORDERS_REQUESTED.valueSerde().serializer().serialize("", request);
    }

    private ConsumerRecord<String, byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>("orders.requested", 3, offset++, key, value);
    }
}

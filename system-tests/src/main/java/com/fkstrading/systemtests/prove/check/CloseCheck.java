package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.CLOSE_SELLS_WHAT_IS_HELD;

import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.Holdings;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.ArrayList;
import java.util.List;

/// A close sells what its strategy held, less what earlier sales might still sell, after some of
/// the account's order events: a later close after no fewer of them, and each before its own first
/// one.
record CloseCheck(Evidence evidence, List<RequestedOrder> orders, Violations violations) {

    void run() {
        orders.stream().map(RequestedOrder::account).distinct().forEach(this::check);
    }

    private void check(String account) {
        var events = evidence.topics().eventsOf(account);
        List<OrderRequest> earlier = new ArrayList<>();
        var moment = new Moment(new Holdings(), 0);
        for (RequestedOrder order : orders) {
            if (!order.account().equals(account)) {
                continue;
            }
            if (order.closes()) {
                var found = moment.find(order.request(), earlier, events);
                if (found.isEmpty()) {
                    violations.add(
                            CLOSE_SELLS_WHAT_IS_HELD,
                            order.id(),
                            "it sells %s, which was at no moment held and free to sell"
                                    .formatted(order.request().terms().quantity()));
                }
                moment = found.orElse(moment);
            }
            earlier.add(order.request());
        }
    }
}

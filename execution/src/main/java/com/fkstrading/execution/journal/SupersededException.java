package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.ClientOrderId;
import java.util.List;

/// Another process has changed the order since: what the caller knows is out of date, so it stops.
public final class SupersededException extends RuntimeException {

    public SupersededException(List<ClientOrderId> orders) {
        super("journal: changed by another process: " + orders);
    }
}

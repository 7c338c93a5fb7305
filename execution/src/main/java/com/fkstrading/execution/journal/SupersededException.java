package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.ClientOrderId;
import java.util.List;

/// Another process has moved the order on; whoever meets this stops working on what it knew.
public final class SupersededException extends RuntimeException {

    public SupersededException(List<ClientOrderId> orders) {
        super("journal: moved on by another process: " + orders);
    }
}

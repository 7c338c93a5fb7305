package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.ClientOrderId;
import java.util.List;

/// Another process has moved the order on; whoever meets this stops working on what it knew.
public final class Superseded extends RuntimeException {

    public Superseded(List<ClientOrderId> orders) {
        super("journal: moved on by another process: " + orders);
    }
}

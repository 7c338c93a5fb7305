package com.fkstrading.api.live;

import com.fkstrading.api.row.OrderRow;
import com.fkstrading.api.row.SignalRow;
import com.fkstrading.contract.control.ControlCommand;

/// A row that changed, with its kind.
///
/// @param type `signal`, `order` or `control`
/// @param row the whole row, as the lists answer it
public record Change(String type, Object row) {

    public static Change of(SignalRow signal) {
        return new Change("signal", signal);
    }

    public static Change of(OrderRow order) {
        return new Change("order", order);
    }

    public static Change of(ControlCommand command) {
        return new Change("control", command);
    }
}

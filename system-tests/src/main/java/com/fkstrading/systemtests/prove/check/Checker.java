package com.fkstrading.systemtests.prove.check;

import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.promise.Violation;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.List;

/// Checks the evidence against every [Promise]. An empty list means that each was kept for each
/// record.
public final class Checker {

    private Checker() {}

    public static List<Violation> check(Evidence evidence) {
        var orders = RequestedOrder.all(evidence);
        var violations = new Violations();
        new DeliveryCheck(evidence, violations).run();
        new DecisionCheck(evidence, violations).run();
        new OrderCheck(evidence, orders, violations).run();
        new TermsCheck(evidence, orders, violations).run();
        new EventCheck(evidence, violations).run();
        new FillCheck(orders, violations).run();
        new CloseCheck(evidence, orders, violations).run();
        new PositionCheck(evidence, violations).run();
        new TimeCheck(evidence, orders, violations).run();
        new SequenceCheck(orders, violations).run();
        return violations.list();
    }
}

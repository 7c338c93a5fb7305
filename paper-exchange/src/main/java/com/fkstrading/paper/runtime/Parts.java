package com.fkstrading.paper.runtime;

import com.fkstrading.paper.fault.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The parts that know nothing of Quarkus.
@ApplicationScoped
class Parts {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Faults faults() {
        return new Faults();
    }
}

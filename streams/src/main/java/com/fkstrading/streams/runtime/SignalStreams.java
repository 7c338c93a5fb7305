package com.fkstrading.streams.runtime;

import com.fkstrading.streams.Rules;
import com.fkstrading.streams.SignalTopology;
import com.fkstrading.streams.limit.LimitConfig;
import com.fkstrading.streams.score.ScoreConfig;
import com.fkstrading.streams.size.SizeConfig;
import com.fkstrading.streams.validate.ValidateConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;

/// Hands the topology to Quarkus, which starts it once its topics exist. A setting that makes no
/// sense stops the start here, with its name.
@ApplicationScoped
class SignalStreams {

    @Produces
    @Singleton
    Topology topology(
            ValidateConfig validate,
            ScoreConfig score,
            LimitConfig limit,
            SizeConfig size,
            MeterRegistry registry) {
        try {
            var rules = Rules.of(validate, score, limit, size);
            return new SignalTopology(rules, new DecisionMetrics(registry)).get();
        } catch (IllegalArgumentException badSetting) {
            // Quarkus prints this kind as the sentence that it is, without a stack trace.
            throw new ConfigurationException(badSetting.getMessage());
        }
    }
}

package com.fkstrading.systemtests.prove.plant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.systemtests.prove.KeptWorld;
import com.fkstrading.systemtests.prove.check.Checker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedViolationTest {

    @ParameterizedTest
    @EnumSource
    void isFoundAndNamedAndNothingElseIs(PlantedViolation violation) {
        var planted = violation.in(new KeptWorld().evidence()).orElseThrow();

        assertThat(Checker.check(planted.evidence()))
                .singleElement()
                .matches(found -> found.promise() == violation.promise())
                .matches(found -> found.id().equals(planted.id()));
    }
}

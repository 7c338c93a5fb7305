package com.fkstrading.contract.explanation;

import com.fkstrading.contract.market.MarketPrice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the decision had seen and what each rule found in it. Passed on whole from stage to stage;
/// inlined in JSON.
///
/// @param asOf null in records from before the field existed
public record Provenance(@Nullable AsOf asOf, Explanation explanation) {

    public static final Provenance NONE = new Provenance(null, Explanation.NONE);

    public Provenance {
        Objects.requireNonNull(explanation, "explanation");
    }

    public Provenance and(Finding finding) {
        return new Provenance(asOf, explanation.and(finding));
    }

    public Provenance withPrices(List<MarketPrice> lookedUp) {
        return new Provenance(asOf == null ? null : asOf.withPrices(lookedUp), explanation);
    }
}

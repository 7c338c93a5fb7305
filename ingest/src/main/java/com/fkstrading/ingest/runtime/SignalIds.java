package com.fkstrading.ingest.runtime;

import com.fkstrading.contract.signal.SignalId;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Names deliveries by UUIDs of version 7: random, and in the order of time, which keeps the
/// indexes of those who store them small.
@Singleton
public class SignalIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 1L << 63;
    private static final long BELOW_VARIANT = -1L >>> 2;

    private final SecureRandom random = new SecureRandom();

    public SignalId next(Instant receivedAt) {
        long high = receivedAt.toEpochMilli() << 16 | VERSION_7 | random.nextInt(1 << 12);
        long low = VARIANT | random.nextLong() & BELOW_VARIANT;
        return new SignalId(new UUID(high, low).toString());
    }
}

/// The webhook as it was received: what `ingest` writes and `streams` reads first.
@NullMarked
package com.fkstrading.contract.webhook;

import org.jspecify.annotations.NullMarked;

/// The webhook as it was received: what `ingest` writes and `streams` reads first.
package com.fkstrading.contract.webhook;

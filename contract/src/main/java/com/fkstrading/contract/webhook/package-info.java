/// Bytes at the door: what `ingest` writes and `streams` reads first.
package com.fkstrading.contract.webhook;

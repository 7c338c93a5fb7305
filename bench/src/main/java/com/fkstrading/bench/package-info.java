/// Throughput and latency, each beside its floor.
package com.fkstrading.bench;

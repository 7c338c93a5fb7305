/// The third stage: whether a signal is still in time.
package com.fkstrading.streams.freshness;

/// What is counted, and what is logged once.
package com.fkstrading.streams.metrics;

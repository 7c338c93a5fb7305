/// The fourth stage: how far can this signal be trusted, and is that enough?
package com.fkstrading.streams.score;

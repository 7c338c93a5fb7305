/// The fourth stage: how far can this signal be trusted, and is that enough?
@NullMarked
package com.fkstrading.streams.score;

import org.jspecify.annotations.NullMarked;

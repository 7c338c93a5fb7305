/// The exchange as orders see it: place one, find one, and every outcome that either can have.
@NullMarked
package com.fkstrading.execution.exchange;

import org.jspecify.annotations.NullMarked;

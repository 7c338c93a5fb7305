/// Templates of trading bots.
@NullMarked
package com.fkstrading.streams.family.bot;

import org.jspecify.annotations.NullMarked;

/// Templates of services that publish signals or copy trades.
@NullMarked
package com.fkstrading.streams.family.provider;

import org.jspecify.annotations.NullMarked;

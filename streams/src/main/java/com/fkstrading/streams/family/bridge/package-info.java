/// Templates of services that pass alerts on to brokers and exchanges.
@NullMarked
package com.fkstrading.streams.family.bridge;

import org.jspecify.annotations.NullMarked;

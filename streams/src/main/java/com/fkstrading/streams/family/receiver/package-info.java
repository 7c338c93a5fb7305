/// Templates of programs and services that receive alerts and trade by themselves.
@NullMarked
package com.fkstrading.streams.family.receiver;

import org.jspecify.annotations.NullMarked;

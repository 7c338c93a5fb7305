/// The settings, and the start: the topology is built from them and given to Quarkus.
@NullMarked
package com.fkstrading.streams.config;

import org.jspecify.annotations.NullMarked;

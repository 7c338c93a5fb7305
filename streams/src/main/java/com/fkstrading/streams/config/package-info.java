/// The settings, and the start: the topology is built from them and handed to Quarkus.
@NullMarked
package com.fkstrading.streams.config;

import org.jspecify.annotations.NullMarked;

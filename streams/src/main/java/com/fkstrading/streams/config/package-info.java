/// The settings, and the start: the topology is built from them and handed to Quarkus.
package com.fkstrading.streams.config;

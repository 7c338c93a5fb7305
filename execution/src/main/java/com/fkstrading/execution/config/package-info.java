/// The settings of this service, by the names of their environment variables.
@NullMarked
package com.fkstrading.execution.config;

import org.jspecify.annotations.NullMarked;

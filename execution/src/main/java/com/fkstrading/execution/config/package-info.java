/// The settings of this service, by the names of their environment variables.
package com.fkstrading.execution.config;

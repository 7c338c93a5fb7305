/// The thread that reads the topics and has what they add written to the database.
@NullMarked
package com.fkstrading.api.kafka;

import org.jspecify.annotations.NullMarked;

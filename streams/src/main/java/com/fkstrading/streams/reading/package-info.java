/// Reads an alert's fields into an intent, by the words of its family.
@NullMarked
package com.fkstrading.streams.reading;

import org.jspecify.annotations.NullMarked;

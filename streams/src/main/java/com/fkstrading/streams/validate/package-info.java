/// What does this webhook mean? Bytes become a signal.
@NullMarked
package com.fkstrading.streams.validate;

import org.jspecify.annotations.NullMarked;

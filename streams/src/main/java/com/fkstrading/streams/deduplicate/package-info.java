/// Has this alert been delivered before?
@NullMarked
package com.fkstrading.streams.deduplicate;

import org.jspecify.annotations.NullMarked;

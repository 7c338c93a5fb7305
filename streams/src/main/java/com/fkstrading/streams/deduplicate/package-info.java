/// The second stage: has this alert been delivered before?
@NullMarked
package com.fkstrading.streams.deduplicate;

import org.jspecify.annotations.NullMarked;

/// The last stage: what is ordered, with which legs, or cancelled, and is that within the limits of
/// orders?
@NullMarked
package com.fkstrading.streams.size;

import org.jspecify.annotations.NullMarked;

/// The kinds of templates that alerts follow, one class each.
@NullMarked
package com.fkstrading.streams.family;

import org.jspecify.annotations.NullMarked;

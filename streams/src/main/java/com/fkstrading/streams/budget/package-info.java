/// The limits of accounts and strategies, and what is used of them, kept so that it means the same
/// under any limit.
@NullMarked
package com.fkstrading.streams.budget;

import org.jspecify.annotations.NullMarked;

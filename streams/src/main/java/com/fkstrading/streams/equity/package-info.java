/// What an account is worth.
@NullMarked
package com.fkstrading.streams.equity;

import org.jspecify.annotations.NullMarked;

/// How open orders are cancelled.
@NullMarked
package com.fkstrading.execution.cancel;

import org.jspecify.annotations.NullMarked;

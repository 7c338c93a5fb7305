/// What a signal wants traded, before it is sized.
@NullMarked
package com.fkstrading.contract.signal.terms;

import org.jspecify.annotations.NullMarked;

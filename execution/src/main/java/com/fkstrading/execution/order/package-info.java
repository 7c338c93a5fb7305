/// The life of one order as pure states, each of which offers only the steps that are legal from
/// it.
@NullMarked
package com.fkstrading.execution.order;

import org.jspecify.annotations.NullMarked;

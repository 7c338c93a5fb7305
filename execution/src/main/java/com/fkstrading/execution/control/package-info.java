/// The operators' commands so far, and whether they allow an order to be sent.
@NullMarked
package com.fkstrading.execution.control;

import org.jspecify.annotations.NullMarked;

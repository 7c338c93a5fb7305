/// Operators' commands to the running system: the values of `control.commands`.
@NullMarked
package com.fkstrading.contract.control;

import org.jspecify.annotations.NullMarked;

/// Operators' commands to the running system: the values of `control.commands`.
package com.fkstrading.contract.control;

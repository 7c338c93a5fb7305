/// Halt and resume: the commands, and what is in force.
package com.fkstrading.api.control;

/// Halt and resume: who may command, and what is in force.
package com.fkstrading.api.control;

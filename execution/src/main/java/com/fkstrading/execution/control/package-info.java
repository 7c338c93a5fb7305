/// What operators have ordered so far, and whether it lets an order leave.
package com.fkstrading.execution.control;

/// What is done again and again beside the orders. No job can hold up another.
package com.fkstrading.execution.schedule;

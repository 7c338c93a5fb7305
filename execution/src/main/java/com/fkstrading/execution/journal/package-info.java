/// The durable memory of every order: what was intended, what became of it, and every change told.
package com.fkstrading.execution.journal;

/// The exchange as orders see it: place one, find one, and every outcome that either can have.
package com.fkstrading.execution.exchange;

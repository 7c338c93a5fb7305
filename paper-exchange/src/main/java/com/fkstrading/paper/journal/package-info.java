/// The file that keeps every change of the exchange across restarts.
package com.fkstrading.paper.journal;

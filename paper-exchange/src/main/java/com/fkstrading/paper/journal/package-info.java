/// The file in which the exchange keeps what it answered.
package com.fkstrading.paper.journal;

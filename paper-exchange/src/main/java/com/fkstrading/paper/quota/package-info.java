/// What requests cost of the exchange’s limits.
package com.fkstrading.paper.quota;

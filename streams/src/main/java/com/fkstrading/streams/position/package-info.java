/// What the accounts hold and how their strategies did, by the orders that were filled.
package com.fkstrading.streams.position;

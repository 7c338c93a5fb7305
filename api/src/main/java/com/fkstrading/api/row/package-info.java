/// A signal and an order in one row each: the same in Postgres, in REST and in the live stream.
package com.fkstrading.api.row;

/// A Postgres on this machine.
package com.fkstrading.local.postgres;

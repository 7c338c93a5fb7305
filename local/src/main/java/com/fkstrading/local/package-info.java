/// The embedded default: broker, database, paper exchange and the four services on one machine.
package com.fkstrading.local;

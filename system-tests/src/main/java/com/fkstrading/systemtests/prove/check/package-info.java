/// The promises, held against the evidence record by record. Pure: no clock, no network.
package com.fkstrading.systemtests.prove.check;

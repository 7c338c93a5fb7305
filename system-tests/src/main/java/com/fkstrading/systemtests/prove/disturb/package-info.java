/// What goes wrong on purpose while the traffic runs.
package com.fkstrading.systemtests.prove.disturb;

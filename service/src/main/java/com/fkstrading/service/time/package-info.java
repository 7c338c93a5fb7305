/// The clock.
package com.fkstrading.service.time;

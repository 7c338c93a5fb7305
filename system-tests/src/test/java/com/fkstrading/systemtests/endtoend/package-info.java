/// Alerts through the real processes, from the POST to the page, and what must not disturb them.
package com.fkstrading.systemtests.endtoend;

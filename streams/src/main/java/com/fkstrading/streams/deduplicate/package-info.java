/// The second stage: has this alert been delivered before?
package com.fkstrading.streams.deduplicate;

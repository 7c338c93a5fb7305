/// Records that nobody could read: kept, counted and shown, so that none vanishes.
package com.fkstrading.api.deadletter;

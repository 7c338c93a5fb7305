/// What the running processes say about themselves: health and memory.
package com.fkstrading.local.health;

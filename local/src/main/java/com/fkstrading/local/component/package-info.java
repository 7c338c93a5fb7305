/// The components of the local system, each a process of its own, and how one is kept running.
package com.fkstrading.local.component;

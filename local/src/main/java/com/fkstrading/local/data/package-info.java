/// What the local system keeps on disk: its data folder, the control token, and what is running.
@NullMarked
package com.fkstrading.local.data;

import org.jspecify.annotations.NullMarked;

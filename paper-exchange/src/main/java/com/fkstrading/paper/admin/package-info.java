/// The administration API, which no real exchange has: `/admin`.
@NullMarked
package com.fkstrading.paper.admin;

import org.jspecify.annotations.NullMarked;

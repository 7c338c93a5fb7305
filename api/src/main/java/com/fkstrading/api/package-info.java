/// Projects topics into Postgres; serves REST, live stream, page and control.
@NullMarked
package com.fkstrading.api;

import org.jspecify.annotations.NullMarked;

/// Projects topics into Postgres; serves REST, live stream, page and control.
package com.fkstrading.api;

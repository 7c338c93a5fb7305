/// Health of Postgres; present only in the services that have a database.
@NullMarked
package com.fkstrading.service.postgres;

import org.jspecify.annotations.NullMarked;

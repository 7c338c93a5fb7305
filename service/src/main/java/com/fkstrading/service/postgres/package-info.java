/// Health of Postgres; present only in the services that have a database.
package com.fkstrading.service.postgres;

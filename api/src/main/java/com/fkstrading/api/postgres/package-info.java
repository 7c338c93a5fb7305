/// The database: its tables, one way to ask and to write, and what its failures mean.
package com.fkstrading.api.postgres;

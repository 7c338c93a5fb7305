/// What each record of the topics adds to the tables that people see; pure, in whatever order the
/// records arrive.
package com.fkstrading.api.projection;

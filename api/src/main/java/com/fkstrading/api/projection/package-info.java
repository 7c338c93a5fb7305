/// What each record of the topics adds to the tables that people see; pure, in whatever order the
/// records arrive.
@NullMarked
package com.fkstrading.api.projection;

import org.jspecify.annotations.NullMarked;

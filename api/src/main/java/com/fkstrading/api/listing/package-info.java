/// The rows of the database as people see them, and lists of them in pages.
@NullMarked
package com.fkstrading.api.listing;

import org.jspecify.annotations.NullMarked;

/// The symbols that can be traded, their trading rules, and their quotes.
@NullMarked
package com.fkstrading.paper.market;

import org.jspecify.annotations.NullMarked;

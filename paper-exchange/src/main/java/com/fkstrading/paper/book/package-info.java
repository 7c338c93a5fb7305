/// Orders, how they match, and what they do to balances. Pure: state and its transitions, without
/// clock, lock or file.
@NullMarked
package com.fkstrading.paper.book;

import org.jspecify.annotations.NullMarked;

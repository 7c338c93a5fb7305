/// Orders, how they match, and what they do to balances. Pure: state and its transitions, without
/// clock, lock or file.
package com.fkstrading.paper.book;

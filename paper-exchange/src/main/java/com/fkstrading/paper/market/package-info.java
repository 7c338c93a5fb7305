/// The symbols that can be traded, their trading rules, and their quotes.
package com.fkstrading.paper.market;

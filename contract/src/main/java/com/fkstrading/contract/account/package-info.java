/// What the accounts hold, risk and win, and whether they may trade: the values of
/// `accounts.state`.
@NullMarked
package com.fkstrading.contract.account;

import org.jspecify.annotations.NullMarked;

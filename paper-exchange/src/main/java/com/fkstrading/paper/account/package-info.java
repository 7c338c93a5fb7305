/// What an account holds of each asset: free and locked.
@NullMarked
package com.fkstrading.paper.account;

import org.jspecify.annotations.NullMarked;

/// What an account holds of each asset: free and locked.
package com.fkstrading.paper.account;

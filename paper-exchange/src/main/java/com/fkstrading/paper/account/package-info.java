/// What the one account of the exchange holds: free and locked, by asset.
package com.fkstrading.paper.account;

/// Orders as people ask for them.
package com.fkstrading.api.order;

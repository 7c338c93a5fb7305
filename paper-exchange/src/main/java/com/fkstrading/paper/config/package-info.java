/// Settings, and how they become the parts of the exchange.
package com.fkstrading.paper.config;

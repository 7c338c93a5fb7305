/// Fault injection: what goes wrong between a request and its response, repeatable by a seed.
package com.fkstrading.paper.fault;

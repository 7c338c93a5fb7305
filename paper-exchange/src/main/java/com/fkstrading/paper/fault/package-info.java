/// Faults on demand: what may go wrong between a request and its answer, decided without chance
/// that a seed does not repeat.
package com.fkstrading.paper.fault;

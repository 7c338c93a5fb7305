/// A small exchange that speaks the subset of Binance’s spot API that FKS uses, with faults on
// demand.
package com.fkstrading.paper;

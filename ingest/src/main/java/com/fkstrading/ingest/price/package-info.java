/// The exchange's prices: which symbols need one, how they are requested, which are written.
@NullMarked
package com.fkstrading.ingest.price;

import org.jspecify.annotations.NullMarked;

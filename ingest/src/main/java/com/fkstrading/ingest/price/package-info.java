/// The exchange's prices: which symbols need one, how they are asked for, which are written.
package com.fkstrading.ingest.price;

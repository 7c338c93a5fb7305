/// The first stage: what does this webhook mean, and is it still in time? Bytes become a signal.
package com.fkstrading.streams.validate;

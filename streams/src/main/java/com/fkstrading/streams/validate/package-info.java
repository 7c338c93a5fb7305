/// The first stage: what does this webhook mean? Bytes become a signal.
package com.fkstrading.streams.validate;

/// The reading of a webhook's body: its fields, what each of them means, and what is not supported.
@NullMarked
package com.fkstrading.streams.alert;

import org.jspecify.annotations.NullMarked;

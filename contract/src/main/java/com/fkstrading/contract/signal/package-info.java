/// What a webhook meant, how far it got, and why: the values of the `signals.*` topics.
@NullMarked
package com.fkstrading.contract.signal;

import org.jspecify.annotations.NullMarked;

/// What a webhook meant, how far it got, and why: the values of the `signals.*` topics.
package com.fkstrading.contract.signal;

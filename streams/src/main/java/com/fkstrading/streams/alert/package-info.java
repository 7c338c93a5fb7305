/// The reading of a webhook's body: its fields, what each of them means, and what cannot be served.
package com.fkstrading.streams.alert;

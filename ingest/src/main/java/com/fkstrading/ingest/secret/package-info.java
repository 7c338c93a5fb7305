/// A source's secret, and how secrets are kept out of what is stored.
@NullMarked
package com.fkstrading.ingest.secret;

import org.jspecify.annotations.NullMarked;

/// A source's secret, and how secrets are kept out of what is stored.
package com.fkstrading.ingest.secret;

/// Webhooks over HTTP.
package com.fkstrading.ingest.http;

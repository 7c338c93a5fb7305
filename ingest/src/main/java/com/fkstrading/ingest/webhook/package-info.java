/// Who may send webhooks: rules without a framework.
package com.fkstrading.ingest.webhook;

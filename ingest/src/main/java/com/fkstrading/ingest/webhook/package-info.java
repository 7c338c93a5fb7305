/// Who may send webhooks: rules without a framework.
@NullMarked
package com.fkstrading.ingest.webhook;

import org.jspecify.annotations.NullMarked;

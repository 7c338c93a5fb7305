package com.fkstrading.streams.validate;

import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.webhook.Webhook;

/// A webhook, and how far the other inputs had been applied when it was taken.
public record WebhookAsOf(Webhook webhook, AsOf asOf) {}

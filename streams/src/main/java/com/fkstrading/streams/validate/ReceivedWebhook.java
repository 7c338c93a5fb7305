package com.fkstrading.streams.validate;

import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.webhook.Webhook;

/// A webhook, and what its decision has seen of the other inputs.
public record ReceivedWebhook(Webhook webhook, AsOf asOf) {}

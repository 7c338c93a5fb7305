package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.signal.SignalId;

/// One record of `webhooks.received`.
///
/// @param alertId the `order_id` in the body; empty when the body has none
public record WebhookRecord(SignalId signalId, String account, String alertId) {}

package com.fkstrading.paper.reply;

/// A refusal: Binance’s code, and a sentence.
public record ErrorReply(int code, String msg) {}

package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.signal.SignalRef;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A decision that leads to the exchange: to place an order, or to cancel open ones; the value of
/// `orders.requested`. A record without the field `command` places; one with an unknown word is no
/// value.
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "command", defaultImpl = OrderRequest.class)
@JsonTypeIdResolver(OrderCommand.WordResolver.class)
public sealed interface OrderCommand permits OrderRequest, CancelRequest {

    SignalRef ref();

    /// Of the order; of a cancel it only identifies the request.
    ClientOrderId clientOrderId();

    /// The event time of the decision.
    Instant time();

    /// With every finding of the decision.
    Provenance provenance();

    default @Nullable AsOf asOf() {
        return provenance().asOf();
    }

    default Explanation explanation() {
        return provenance().explanation();
    }

    /// The words of the field `command`.
    enum Word {
        PLACE(OrderRequest.class),
        CANCEL(CancelRequest.class);

        private final Class<? extends OrderCommand> type;

        Word(Class<? extends OrderCommand> type) {
            this.type = type;
        }

        static Word of(OrderCommand command) {
            return switch (command) {
                case OrderRequest _ -> PLACE;
                case CancelRequest _ -> CANCEL;
            };
        }
    }

    /// Jackson's own would read an unknown word as the default, which is to place.
    final class WordResolver extends TypeIdResolverBase {

        @Override
        public String idFromValue(Object value) {
            return Word.of((OrderCommand) value).name();
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> suggested) {
            return idFromValue(value);
        }

        @Override
        public JavaType typeFromId(DatabindContext context, String word)
                throws InvalidTypeIdException {
            for (var known : Word.values()) {
                if (known.name().equals(word)) {
                    return context.constructType(known.type);
                }
            }
            throw InvalidTypeIdException.from(
                    null,
                    "command: expected one of " + Arrays.toString(Word.values()),
                    context.constructType(OrderCommand.class),
                    word);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }
}

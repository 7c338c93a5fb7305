package com.fkstrading.api.postgres;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/// All access to the database: a session of Hibernate Reactive, with a limit on the whole.
@ApplicationScoped
public class Database {

    /// Every answer has this limit, so that a person learns in time that the database is silent.
    static final Duration ANSWER_LIMIT = Duration.ofMillis(1800);

    private static final Logger LOG = Logger.getLogger(Database.class);

    private final Mutiny.SessionFactory sessions;

    Database(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// Runs the query that answers a request. Fails with [ServiceUnavailableException] when the
    /// database cannot be reached, is not ready or is silent.
    public <T> Uni<T> answer(Function<Mutiny.Session, Uni<T>> query) {
        return within(ANSWER_LIMIT, query)
                .onFailure(failure -> DatabaseFailure.of(failure) == DatabaseFailure.DATABASE)
                .transform(
                        failure -> {
                            LOG.debug("Postgres does not answer", failure);
                            return new ServiceUnavailableException(
                                    "Postgres does not answer; try again soon");
                        });
    }

    /// Runs the work and waits for it, on a thread that may wait.
    ///
    /// @throws TimeoutException past the limit; the work may still be done afterwards
    <T> T await(Duration limit, Function<Mutiny.Session, Uni<T>> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> within(limit, work));
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <T> Uni<T> within(Duration limit, Function<Mutiny.Session, Uni<T>> work) {
        return sessions.withSession(work)
                .ifNoItem()
                .after(limit)
                .failWith(
                        () -> new TimeoutException("no answer within " + limit.toMillis() + " ms"));
    }
}

package com.fkstrading.service.thread;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// A named thread that runs its body again and again until it is stopped. Whatever the body throws,
/// even an [Error], is logged once and counted; after a bounded pause the body starts again. The
/// body therefore builds what it needs (a consumer, a connection) itself.
///
/// Threads come from [SupervisedThreads#start].
public final class SupervisedThread {

    /// The work. A body that loops checks [#isRunning()] in each round and calls [#progressed()];
    /// one that returns is called again at once, and its return counts as progress.
    @FunctionalInterface
    public interface Body {
        void run(SupervisedThread thread) throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(SupervisedThread.class);

    private final String name;
    private final Body body;
    private final boolean isRequired;
    private final Supervision supervision;
    private final Runnable atEnd;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    SupervisedThread(
            String name, Body body, boolean isRequired, Supervision supervision, Runnable atEnd) {
        this.name = name;
        this.body = body;
        this.isRequired = isRequired;
        this.supervision = supervision;
        this.atEnd = atEnd;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// Reports progress. Must be called at least once within the thread's limit, even when there is
    /// nothing to do.
    public void progressed() {
        supervision.progressed();
    }

    /// Whether the body should go on: until [#stop] is called.
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /// Waits, and ends early when the thread is stopped.
    public void pause(Duration duration) throws InterruptedException {
        stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Signals the body to end, waits at most the limit, then interrupts it. The thread is no
    /// longer part of readiness.
    ///
    /// @return whether the body ended within the limit
    public boolean stop(Duration limit) {
        stopped.countDown();
        atEnd.run();
        if (thread == Thread.currentThread()) {
            return true;
        }
        try {
            if (thread.join(limit)) {
                return true;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        LOG.warnf("%s: has not ended within %s; interrupted", name, limit);
        thread.interrupt();
        return false;
    }

    void start() {
        thread.start();
    }

    String name() {
        return name;
    }

    /// Whether the service is unready without it.
    boolean isRequired() {
        return isRequired;
    }

    Supervision supervision() {
        return supervision;
    }

    boolean isHealthy() {
        return thread.isAlive() && supervision.progresses();
    }

    private void run() {
        while (isRunning()) {
            try {
                body.run(this);
                supervision.progressed();
            } catch (Throwable failure) {
                if (isRunning()) {
                    restart(supervision.failed(failure), failure);
                }
            }
        }
    }

    private void restart(Supervision.Restart restart, Throwable failure) {
        try {
            if (restart.isNew()) {
                LOG.errorf(failure, "%s: starting again in %s", name, restart.pause());
            }
            pause(restart.pause());
        } catch (InterruptedException _) {
            // Only a stop may end the thread, and a stop sets the flag.
        } catch (Throwable _) {
            // Without memory even logging fails; the restart is counted anyway.
        }
    }
}

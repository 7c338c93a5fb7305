package com.fkstrading.testing;

/// While it is open, a broker or a database server gets no processor time: connections stay open
/// and nothing answers. Closing it lets the server go on.
@FunctionalInterface
public interface Suspension extends AutoCloseable {

    @Override
    void close();
}

package com.fkstrading.local.component;

import java.nio.file.Path;
import java.util.List;

/// One process of the local system, not yet started.
///
/// @param listens every port that the component listens on; the first is the one that people and
///     other components use
public record Component(String name, List<ListeningPort> listens, Path log, Program program) {

    public Component {
        listens = List.copyOf(listens);
    }

    public int port() {
        return listens.getFirst().number();
    }

    /// 0 for a component without management port.
    public int managementPort() {
        return listens.stream()
                .filter(ListeningPort::isManagement)
                .mapToInt(ListeningPort::number)
                .findFirst()
                .orElse(0);
    }
}

/// Holds what operators apply (`strimzi/`, `k8s/`, `observability/`) against the contract, the
/// services' sources and the tools that will read it.
package com.fkstrading.systemtests.operations;

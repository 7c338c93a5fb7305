package com.fkstrading.local.component;

/// A child that prints its environment, a variable a line, and ends.
final class EnvironmentPrinter {

    private EnvironmentPrinter() {}

    public static void main(String[] args) {
        System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
        System.out.println("JVM arguments=" + System.getProperty("hostile"));
    }
}

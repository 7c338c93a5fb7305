package com.fkstrading.api;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/// Requests as people with the control token send them.
public final class Authorized {

    public static final String TOKEN = "control-token-of-the-tests";

    private Authorized() {}

    public static RequestSpecification given() {
        return RestAssured.given().header("Authorization", "Bearer " + TOKEN);
    }
}

package com.example.shop;

import jakarta.ws.rs.core.Application;

/** Of all that the server finds; its path stands in {@code web.xml}. */
public class MappedApplication extends Application {}

package com.example.shop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Of all resources and providers that the server finds. */
@ApplicationPath("/api")
public class ScanningApplication extends Application {}

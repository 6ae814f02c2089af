package com.example.shop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Of the classes that it names. */
@ApplicationPath("/api")
public class ListedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProjectResource.class, MissingProjectMapper.class, NoticeFilter.class, PascalCaseJson.class);
    }
}

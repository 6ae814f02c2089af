package io.github.walletapi.it;

import io.github.walletapi.project.Projects;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;

/** A bean that the container may write to disk with the session it belongs to. */
@SessionScoped
public class Visit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // What is injected is serialisable, though its interface does not say so.
    private Projects projects;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Visit() {}

    long project() {
        return projects.get(1221).id();
    }

    Projects projects() {
        return projects;
    }
}

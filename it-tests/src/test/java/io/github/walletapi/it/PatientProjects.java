package io.github.walletapi.it;

import io.github.walletapi.error.TransientException;
import io.github.walletapi.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Retry;

/** An application's own bean, whose retries are the server's and not the library's. */
@ApplicationScoped
public class PatientProjects {

    @Inject
    Projects projects;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public PatientProjects() {}

    /** Reads a title, three times if need be. */
    @Retry(maxRetries = 2, retryOn = TransientException.class)
    public String title(long id) {
        return String.valueOf(projects.get(id).title());
    }
}

package io.github.walletapi.project;

import io.github.walletapi.value.UserId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Projects: the shops and services that a client works for. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Projects {

    /**
     * A project by its ID. One that the client does not reach anyway needs a special permission.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is no such project
     * @throws io.github.walletapi.error.ForbiddenException if the client may not see it
     * @see <a href="https://developers.paysera.com/api/wallet/get-project-info">Get project info</a>
     */
    @GET
    @Path("project/{projectId}")
    Project get(@PathParam("projectId") long projectId);

    /**
     * The projects that a user administers; an access token needs the scope {@code projects}.
     *
     * @param user a user's ID, or {@link UserId#ME}: the owner of the access token, and without one, as in the
     *     documentation's own example, whoever stands behind the client
     * @throws io.github.walletapi.error.ForbiddenException if the scope was not granted
     * @see <a href="https://developers.paysera.com/guides/wallet/projects/project-management">Project management</a>
     */
    @GET
    @Path("user/{userId}/projects")
    List<Project> administeredBy(@PathParam("userId") UserId user);

    /**
     * Changes a project. Known from the PHP SDK only.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is no such project
     * @throws io.github.walletapi.error.ForbiddenException if the client may not change it
     */
    @PUT
    @Path("project/{projectId}")
    Project save(@PathParam("projectId") long projectId, ProjectChange change);

    /** Makes what a mobile point of sale signs in with. Known from the PHP SDK only. */
    @POST
    @Path("project/mpos-credentials")
    MposCredential createMposCredential(NewMposCredential credential);

    /**
     * What a mobile point of sale signs in with. Known from the PHP SDK only.
     *
     * @throws io.github.walletapi.error.NotFoundException if there is no such
     */
    @GET
    @Path("project/mpos-credentials/{mposCredentialId}")
    MposCredential mposCredential(@PathParam("mposCredentialId") String mposCredentialId);
}

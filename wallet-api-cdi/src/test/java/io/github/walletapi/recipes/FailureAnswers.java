package io.github.walletapi.recipes;

import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.TransientException;
import io.github.walletapi.error.WalletApiException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

// recipe: failures as answers
// Found by the server if the application has a jakarta.ws.rs.core.Application that scans.
@Provider
public class FailureAnswers implements ExceptionMapper<WalletApiException> {

    private static final Logger LOG = Logger.getLogger(FailureAnswers.class.getName());

    @Override
    public Response toResponse(WalletApiException failure) {
        LOG.log(Level.WARNING, "A call of the Wallet API failed", failure); // the server's words belong here
        if (failure instanceof NotFoundException) {
            return Response.status(404).entity("There is no such thing.").build();
        }
        if (failure instanceof TransientException) {
            return Response.status(503)
                    .header("Retry-After", 60)
                    .entity("Please try again later.")
                    .build();
        }
        return Response.status(502)
                .entity("This does not work now. We were told.")
                .build();
    }
}
// end

package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.InvalidParametersException;
import io.github.walletapi.error.NotAllowedException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.RejectedRequestException;
import io.github.walletapi.error.TransientException;
import io.github.walletapi.error.UnreadableAnswerException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

@SuppressWarnings("NullAway.Init")
// recipe: handle each kind of error
@ApplicationScoped
class Failures {

    @Inject
    WalletApi wallet;

    /** Every catch stands for what to do next; most applications need two or three of them. */
    String explain(Consumer<WalletApi> call) {
        try {
            call.accept(wallet);
            return "done";
        } catch (NotFoundException missing) {
            return "there is no such thing";
        } catch (ConflictException state) {
            return "look at its state first";
        } catch (InvalidParametersException mistake) {
            return "mend " + mistake.errorProperties().keySet();
        } catch (RejectedRequestException mistake) {
            return "mend the request: " + mistake.code();
        } catch (ForbiddenException right) {
            return "ask for the right";
        } catch (NotAllowedException credentials) {
            return "mend the credentials";
        } catch (RateLimitedException busy) {
            return "come back in " + busy.retryAfter().map(Object::toString).orElse("a while");
        } catch (ConnectionFailedException lost) {
            return lost.mayHaveBeenSent() ? "look whether it was done" : "try again";
        } catch (TransientException later) {
            return "try again later, and keep " + later.correlationId() + " for Paysera's support";
        } catch (UnreadableAnswerException odd) {
            return "report it";
        }
    }
}
// end

package io.github.walletapi.device;

import io.github.walletapi.error.WalletApiException;
import jakarta.ejb.ApplicationException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;

/**
 * The server has a client for this device already, and the store does not have its credentials. They were lost, or the
 * answer that held them was; the server does not show them again. One of these helps:
 *
 * <ul>
 *   <li>restore the store from a backup; the next call uses what it finds there;
 *   <li>register under another {@code deviceId}: the old client remains at the server, unused;
 *   <li>have Paysera remove the old client; the next call registers the device anew.
 * </ul>
 */
@ApplicationException(rollback = true)
public final class DeviceAlreadyRegisteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String deviceId;

    /** Creates it for a device whose registration was refused. */
    public DeviceAlreadyRegisteredException(String deviceId, WalletApiException cause) {
        super(
                "The device " + deviceId + " is registered already, but its credentials are not in the store: restore"
                        + " the store from a backup, or register under another deviceId, or have Paysera remove the"
                        + " old client",
                cause);
        this.deviceId = deviceId;
    }

    /** The {@code deviceId} that the server knows. */
    public String deviceId() {
        return deviceId;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (deviceId == null) {
            throw new InvalidObjectException("Something of the exception is missing");
        }
    }
}

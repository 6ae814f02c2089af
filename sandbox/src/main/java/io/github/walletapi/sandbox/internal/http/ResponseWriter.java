package io.github.walletapi.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends responses over one connection, as they should be or as broken as a test wants them. */
final class ResponseWriter {
    private final TcpConnection transport;
    private final ResponseHead head;
    private final CountDownLatch closing;

    ResponseWriter(TcpConnection transport, ResponseHead head, CountDownLatch closing) {
        this.transport = transport;
        this.head = head;
        this.closing = closing;
    }

    /** Sends a response and says whether the connection can carry another one. */
    boolean send(HttpResponse response, boolean withoutBody, boolean last) throws IOException, InterruptedException {
        Delivery delivery = response.delivery();
        if (closing.await(delivery.delay().toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        byte[] body = withoutBody ? new byte[0] : response.body();
        write(bytes(response, body, withoutBody, last), delivery);
        boolean goesOn = delivery.endless() && response.raw() == null && delivery.headLimit() == Delivery.UNCUT;
        while (goesOn && closing.getCount() > 0) {
            write(delivery.filler(), delivery);
        }
        if (response.raw() == null && delivery.leavesOpen(body.length)) {
            return !last;
        }
        end(delivery);
        return false;
    }

    private byte[] bytes(HttpResponse response, byte[] body, boolean withoutBody, boolean last) {
        Delivery delivery = response.delivery();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int status : delivery.interim()) {
            bytes.writeBytes(latin1(ResponseHead.interim(status)));
        }
        byte[] raw = response.raw();
        if (raw != null) {
            bytes.writeBytes(delivery.head(raw));
            return bytes.toByteArray();
        }
        boolean close = last || !delivery.isSelfDelimiting(response.body().length);
        bytes.writeBytes(delivery.head(latin1(head.of(response, close))));
        bytes.writeBytes(withoutBody ? body : delivery.body(body));
        return bytes.toByteArray();
    }

    private void write(byte[] bytes, Delivery delivery) throws IOException, InterruptedException {
        OutputStream out = transport.out();
        if (delivery.pause().isZero()) {
            out.write(bytes);
            out.flush();
            return;
        }
        for (byte single : bytes) {
            out.write(single);
            out.flush();
            if (closing.await(delivery.pause().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }

    private void end(Delivery delivery) throws IOException {
        switch (delivery.ending()) {
            case RST -> transport.reset();
            case SILENCE -> transport.awaitEnd();
            case FIN -> {
                // The connection does that.
            }
        }
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

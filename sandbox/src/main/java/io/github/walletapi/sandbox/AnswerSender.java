package io.github.walletapi.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends answers over one connection, as they should be or as broken as a test wants them. */
final class AnswerSender {
    private final Transport transport;
    private final AnswerHead head;
    private final CountDownLatch closing;

    AnswerSender(Transport transport, AnswerHead head, CountDownLatch closing) {
        this.transport = transport;
        this.head = head;
        this.closing = closing;
    }

    /** Sends an answer and says whether the connection can carry another one. */
    boolean send(CannedAnswer answer, boolean withoutBody, boolean last) throws IOException, InterruptedException {
        Delivery delivery = answer.delivery();
        if (closing.await(delivery.delay.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        byte[] body = withoutBody ? new byte[0] : answer.body();
        write(bytes(answer, body, withoutBody, last), delivery);
        boolean goesOn = delivery.endless && answer.raw() == null && delivery.headCut == Delivery.UNCUT;
        while (goesOn && closing.getCount() > 0) {
            write(delivery.filler(), delivery);
        }
        if (answer.raw() == null && delivery.leavesOpen(body.length)) {
            return !last;
        }
        end(delivery);
        return false;
    }

    private byte[] bytes(CannedAnswer answer, byte[] body, boolean withoutBody, boolean last) {
        Delivery delivery = answer.delivery();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int status : delivery.interim) {
            bytes.writeBytes(latin1(AnswerHead.interim(status)));
        }
        byte[] raw = answer.raw();
        if (raw != null) {
            bytes.writeBytes(delivery.head(raw));
            return bytes.toByteArray();
        }
        boolean close = last || !delivery.tellsItsEnd(answer.body().length);
        bytes.writeBytes(delivery.head(latin1(head.of(answer, close))));
        bytes.writeBytes(withoutBody ? body : delivery.body(body));
        return bytes.toByteArray();
    }

    private void write(byte[] bytes, Delivery delivery) throws IOException, InterruptedException {
        OutputStream out = transport.out();
        if (delivery.pause.isZero()) {
            out.write(bytes);
            out.flush();
            return;
        }
        for (byte single : bytes) {
            out.write(single);
            out.flush();
            if (closing.await(delivery.pause.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }

    private void end(Delivery delivery) throws IOException {
        switch (delivery.ending) {
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

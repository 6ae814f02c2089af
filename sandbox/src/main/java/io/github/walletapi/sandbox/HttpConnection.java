package io.github.walletapi.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One TCP connection: reads requests and sends answers until one side has enough. */
final class HttpConnection implements Runnable {
    private static final int MAX_DRAINED = 8 * 1024 * 1024;

    private final Socket socket;
    private final int number;
    private final Reception reception;
    private final CountDownLatch closing;

    HttpConnection(Socket socket, int number, Reception reception, CountDownLatch closing) {
        this.socket = socket;
        this.number = number;
        this.reception = reception;
        this.closing = closing;
    }

    @Override
    public void run() {
        try (socket) {
            // Nagle and delayed acknowledgements together cost 40 ms for each answer.
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            try {
                serve(new HttpReader(in, out, number), out);
            } catch (Refusal refusal) {
                send(reception.unreadable(refusal), "GET", true, out);
                drain(in);
            }
        } catch (IOException e) {
            // The peer has gone, or close() has cut the connection: nobody is left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpReader reader, OutputStream out) throws IOException, InterruptedException {
        boolean open = true;
        while (open) {
            HttpRequest request = reader.next();
            if (request == null) {
                return;
            }
            CannedAnswer answer = reception.answer(request);
            boolean last = request.wantsClose();
            open = send(answer, request.method(), last, out) && !last;
        }
    }

    /** Sends an answer and says whether the connection can carry another one. */
    private boolean send(CannedAnswer answer, String method, boolean last, OutputStream out)
            throws IOException, InterruptedException {
        if (closing.await(answer.delay().toMillis(), TimeUnit.MILLISECONDS) || answer.hangsUp()) {
            return false;
        }
        boolean reusable = answer.isWellFormed();
        byte[] head = reception.head(answer, last || !reusable).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = method.equals("HEAD") ? new byte[0] : answer.bodyToSend();
        ByteArrayOutputStream both = new ByteArrayOutputStream(head.length + body.length);
        both.write(head);
        both.write(body);
        both.writeTo(out);
        out.flush();
        while (answer.isEndless() && closing.getCount() > 0) {
            out.write(answer.filler());
        }
        return reusable;
    }

    /** Closing with unread input would reset the connection and could take the answer with it. */
    private void drain(InputStream in) throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(1000);
        byte[] buffer = new byte[8192];
        int total = 0;
        for (int n = in.read(buffer); n >= 0 && total < MAX_DRAINED; n = in.read(buffer)) {
            total += n;
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }
}

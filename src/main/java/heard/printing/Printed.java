package heard.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A PDF on its way to a browser: made when it is first asked for, once, before a byte is sent. */
public final class Printed extends AbstractResource {

    private final Callable<byte[]> print;
    private byte @Nullable [] bytes;

    public Printed(Callable<byte[]> print) {
        this.print = print;
    }

    @Override
    public String getDescription() {
        return "something printed";
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() throws IOException {
        return made().length;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new ByteArrayInputStream(made());
    }

    private byte[] made() throws IOException {
        if (bytes == null) {
            try {
                bytes = print.call();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
        return bytes;
    }
}

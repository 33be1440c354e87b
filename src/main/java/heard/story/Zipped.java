package heard.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A ZIP that is made while it is read, a piece at a time: however large the files are, little of it is in memory. */
final class Zipped extends InputStream {

    private static final int PIECE = 65_536;

    interface Source {
        InputStream open() throws IOException;
    }

    private final Iterator<Map.Entry<String, Source>> sources;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private InputStream ready = InputStream.nullInputStream();
    private @Nullable InputStream going;
    private boolean ended;

    Zipped(Map<String, Source> sources) {
        this.sources = sources.entrySet().iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = ready.read(into, from, most);
        while (read <= 0 && !ended) {
            makeMore();
            ready = new ByteArrayInputStream(made.toByteArray());
            made.reset();
            read = ready.read(into, from, most);
        }
        return read;
    }

    private void makeMore() throws IOException {
        if (going != null) {
            byte[] piece = going.readNBytes(PIECE);
            zip.write(piece);
            if (piece.length < PIECE) {
                going.close();
                going = null;
                zip.closeEntry();
            }
        } else if (sources.hasNext()) {
            Map.Entry<String, Source> next = sources.next();
            going = next.getValue().open();
            zip.putNextEntry(new ZipEntry(next.getKey()));
        } else {
            zip.finish();
            ended = true;
        }
    }

    @Override
    public void close() throws IOException {
        if (going != null) {
            going.close();
        }
        zip.close();
    }
}

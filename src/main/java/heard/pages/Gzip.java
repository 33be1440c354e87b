package heard.pages;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs a page for the way. The container would too, at a level that takes three times as long to save a tenth more: a child's
 * whole voice is a megabyte, and the packing would be most of the work.
 */
final class Gzip {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    private static final int KEPT = 16;

    /** Making one costs more than packing a small page, and each holds memory outside the heap until it is ended. */
    private final BlockingQueue<Deflater> idle = new ArrayBlockingQueue<>(KEPT);

    /** A gzip file (RFC 1952) of all that the output holds. */
    byte[] pack(Utf8ByteOutput page) throws IOException {
        Deflater deflater = idle.poll();
        if (deflater == null) {
            deflater = new Deflater(Deflater.BEST_SPEED, true);
        }
        Packing packing = new Packing(deflater, page.getContentLength());
        try {
            page.writeTo(packing);
            return packing.end();
        } finally {
            deflater.reset();
            if (!idle.offer(deflater)) {
                deflater.end();
            }
        }
    }

    private static final class Packing extends OutputStream {

        private final Deflater deflater;
        private final CRC32 checksum = new CRC32();
        private final ByteArrayOutputStream packed;
        private final byte[] buffer = new byte[16 * 1024];

        Packing(Deflater deflater, int length) {
            this.deflater = deflater;
            this.packed = new ByteArrayOutputStream(256 + length / 3);
            packed.writeBytes(HEAD);
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            checksum.update(bytes, from, length);
            deflater.setInput(bytes, from, length);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }

        byte[] end() {
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            littleEndian((int) checksum.getValue());
            littleEndian((int) deflater.getBytesRead());
            return packed.toByteArray();
        }

        private void littleEndian(int number) {
            for (int shift = 0; shift < 32; shift += 8) {
                packed.write(number >>> shift);
            }
        }
    }
}

package heard.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing in a picture's Exif block that stays: which way up it is looked at. */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    private Orientation() {}

    /** @return 1 to 8; 1 where the block says nothing that can be read */
    static int in(byte[] tiff) {
        try {
            ByteBuffer block = ByteBuffer.wrap(tiff);
            block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = block.getInt(4);
            int entries = block.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((block.getShort(entry) & 0xffff) == TAG && block.getShort(entry + 2) == SHORT) {
                    int turned = block.getShort(entry + 8);
                    return turned >= 1 && turned <= 8 ? turned : 1;
                }
            }
            return 1;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return 1;
        }
    }

    /** A block that says this and nothing else. */
    static byte[] block(int turned) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}

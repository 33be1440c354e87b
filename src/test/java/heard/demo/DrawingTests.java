package heard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTests {

    @ParameterizedTest
    @EnumSource(Drawing.Kind.class)
    void aPictureIsTheSameForTheSameSeedAnotherForAnotherAndSmall(Drawing.Kind kind) throws IOException {
        byte[] once = Drawing.png(kind, 7);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(once));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(900);
        assertThat(once).hasSizeLessThan(150_000).isEqualTo(Drawing.png(kind, 7));
        assertThat(Drawing.png(kind, 8)).isNotEqualTo(once);
        assertThat(Drawing.Kind.of(kind.written())).isEqualTo(kind);
    }

    @Test
    void twoPicturesOfOneSessionAreNotTheSame() {
        Council.Child jayden = Council.read().child("jayden-okoro");
        Council.Said houses = jayden.said("houses").orElseThrow();
        assertThat(houses.pictures()).hasSize(2);
        assertThat(Drawing.png(jayden, houses, 0)).isNotEqualTo(Drawing.png(jayden, houses, 1));
    }
}

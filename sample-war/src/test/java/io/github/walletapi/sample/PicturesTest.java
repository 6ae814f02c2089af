package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures that the README shows; PagesIT and SignInIT make them anew with {@code -Dpictures}. */
class PicturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"locations", "statements"})
    void aPictureIsThereAndSmall(String name) throws IOException {
        Path picture = Path.of("../docs/pictures").resolve(name + ".png");

        assertThat(Files.size(picture)).isLessThan(100_000);
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1120);
    }
}

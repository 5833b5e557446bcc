package org.polyvisor.driver.parallels.jna.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * Where the stand-in's library is: where the system property {@value #PROPERTY} says, as it was
 * built, or copied out of the jar; nowhere if there was no C compiler.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StandInFile {
  /** The system property that names another build of it. */
  static final String PROPERTY = "polyvisor.standin.library";

  private static final String NAME = "libprl_sdk.so";

  private StandInFile() {}

  /** The library; empty if it was not built. */
  public static Optional<Path> find() {
    return Kept.FILE;
  }

  /** Copied once, as a process can load it only once. */
  private static final class Kept {
    private static final Optional<Path> FILE =
        Optional.ofNullable(System.getProperty(PROPERTY))
            .map(Path::of)
            .or(
                () ->
                    Optional.ofNullable(StandInFile.class.getResource(NAME))
                        .map(StandInFile::file));
  }

  private static Path file(URL resource) {
    try {
      URI uri = resource.toURI();
      return uri.getScheme().equals("file") ? Path.of(uri) : copy(resource);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(resource.toString(), e);
    }
  }

  private static Path copy(URL resource) {
    try (InputStream in = resource.openStream()) {
      Path file = Files.createTempDirectory("polyvisor-standin").resolve(NAME);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

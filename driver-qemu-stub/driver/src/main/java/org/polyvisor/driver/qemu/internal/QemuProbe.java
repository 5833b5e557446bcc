package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Settings;

/** Looks for QMP sockets where nobody said where they are. */
public final class QemuProbe {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu");

  private QemuProbe() {}

  /** A URI for the directory, if it has a socket. */
  public static Optional<ConnectionUri> probe(Settings settings, Map<String, String> environment) {
    return settings
        .find(QemuSettings.PROBE)
        .or(
            () ->
                Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                    .map(runtime -> runtime + "/polyvisor/qemu"))
        .map(Path::of)
        .filter(QemuProbe::hasSocket)
        .map(QemuProbe::uri);
  }

  private static boolean hasSocket(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (DirectoryStream<Path> sockets = Files.newDirectoryStream(directory, Diagnosis::isSocket)) {
      return sockets.iterator().hasNext();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "cannot look into " + directory + ": " + e);
      return false;
    }
  }

  private static ConnectionUri uri(Path directory) {
    String escaped =
        URLEncoder.encode(directory.toString(), StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("%2F", "/");
    return ConnectionUri.parse("qemu:///attach?monitor=" + escaped);
  }
}

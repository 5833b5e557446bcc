package org.polyvisor.driver.parallels.jna.internal;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;

/** The binding and JNA in a class loader of their own, as a second deployment in one process. */
final class Isolated implements AutoCloseable {
  private final URLClassLoader loader;

  Isolated() {
    URL[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Isolated::url)
            .toArray(URL[]::new);
    loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Opens a library, logs in, lists, closes: how many guests there are, or what is wrong. */
  String use(Path library) throws Exception {
    Class<?> probe = loader.loadClass(Probe.class.getName());
    return (String) probe.getMethod("use", String.class).invoke(null, library.toString());
  }

  @Override
  public void close() throws Exception {
    loader.close();
  }

  /** Runs in there. */
  public static final class Probe {
    private Probe() {}

    public static String use(String library) {
      try (var there =
              Runtimes.open(
                  org.polyvisor.driver.parallels.sdk.SdkOptions.defaults().library(library));
          var session = there.session(new Heard())) {
        World.await(session.loginLocal());
        var vms = World.await(session.inventory().vms());
        vms.forEach(org.polyvisor.driver.parallels.sdk.SdkVm::close);
        return vms.size() + " guests";
      } catch (SdkMissingException | SdkException e) {
        return e.getMessage();
      }
    }
  }
}

package org.polyvisor.conformance.facade;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Everything of this project once more, with one class of the facade compiled from a source that
 * was changed. Closed when it is not needed any more.
 */
final class Spoiling extends URLClassLoader {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "."), "../../api/src/main/java/org/polyvisor")
          .normalize();

  private Spoiling(URL[] urls) {
    super(urls, Spoiling.class.getClassLoader());
  }

  /** The facade as it is, or with the defect; the folder is for classes. */
  static Spoiling of(FacadeMutant mutant, Path folder) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(folder.toUri().toURL());
    compile(mutant, folder);
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(url(part));
    }
    return new Spoiling(urls.toArray(new URL[0]));
  }

  private static URL url(String part) throws MalformedURLException {
    return Path.of(part).toUri().toURL();
  }

  /** The source with the defect; fails where the place is not there any more. */
  static String spoiled(FacadeMutant mutant) throws IOException {
    String text = Files.readString(SOURCES.resolve(mutant.file() + ".java"));
    int at = text.indexOf(mutant.from());
    if (at < 0 || text.indexOf(mutant.from(), at + 1) >= 0) {
      throw new IllegalStateException(
          mutant + ": is not there once in " + mutant.file() + ": " + mutant.from());
    }
    return text.replace(mutant.from(), mutant.to());
  }

  private static void compile(FacadeMutant mutant, Path folder) throws IOException {
    Path source = folder.resolve(Path.of(mutant.file()).getFileName() + ".java");
    Files.writeString(source, spoiled(mutant));
    String path = System.getProperty("java.class.path");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-cp",
                path,
                "-d",
                folder.toString(),
                source.toString());
    if (result != 0) {
      throw new IllegalStateException(mutant + ": the changed source does not compile");
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("org.polyvisor.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }
}

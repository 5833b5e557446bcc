import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An app that a container throws away: its connections were closed, and nothing may keep its class
 * loader. Arguments: a URI, and the folders of its jars and classes.
 */
public final class Redeployed {
  private static final long PATIENCE_NANOS = 180_000_000_000L;

  private Redeployed() {}

  /** JDK 17 keeps the class of a component of the record that was hashed or compared last. */
  private record Other(Thread.State any) {}

  public static void main(String[] arguments) throws Exception {
    WeakReference<ClassLoader> loader = deploy(arguments);
    long begin = System.nanoTime();
    while (loader.get() != null && System.nanoTime() - begin < PATIENCE_NANOS) {
      Other one = new Other(Thread.State.NEW);
      boolean same = one.equals(new Other(Thread.State.BLOCKED));
      if (one.hashCode() == 0 && same) {
        throw new IllegalStateException(one.toString());
      }
      System.gc();
      Thread.sleep(100);
    }
    System.out.println(loader.get() == null ? "the app is gone" : "the app is still there");
  }

  private static WeakReference<ClassLoader> deploy(String... arguments) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          urls.add(jar.toUri().toURL());
        }
      }
      urls.add(Path.of(folder).toUri().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      String[] uri = {arguments[0]};
      loader.loadClass("App").getMethod("main", String[].class).invoke(null, (Object) uri);
      return new WeakReference<>(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}

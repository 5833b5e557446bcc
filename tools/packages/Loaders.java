import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What containers do with class loaders: two drivers in loaders of their own over one api; two
 * copies of everything; and a loader that prefers its own copy to its parent's. Arguments: a folder
 * of the api, one of each driver, the app's classes.
 */
public final class Loaders {
  private Loaders() {}

  public static void main(String[] folders) throws Exception {
    Path api = Path.of(folders[0]);
    Path test = Path.of(folders[1]);
    Path parallels = Path.of(folders[2]);
    Path app = Path.of(folders[3]);
    ClassLoader shared = new URLClassLoader(urls(api), ClassLoader.getPlatformClassLoader());
    say("two drivers over one api", new URLClassLoader(urls(app, test), shared), "test:///default");
    say("and the other", new URLClassLoader(urls(app, parallels), shared), "parallels:///system?sdk=simulated");
    for (String copy : List.of("one copy of everything", "another copy")) {
      say(copy, new URLClassLoader(urls(app, api, test), ClassLoader.getPlatformClassLoader()), "test:///default");
    }
    ClassLoader parent = new URLClassLoader(urls(api, parallels), ClassLoader.getPlatformClassLoader());
    say("a loader that prefers its own", new OwnFirst(urls(app, api, test), parent), "test:///default");
  }

  private static void say(String what, ClassLoader loader, String uri) throws Exception {
    Thread.currentThread().setContextClassLoader(loader);
    System.out.print(what + ": ");
    try {
      loader.loadClass("App").getMethod("main", String[].class).invoke(null, (Object) new String[] {uri});
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(what, e.getCause());
    }
  }

  private static URL[] urls(Path... places) throws IOException {
    Stream.Builder<URL> urls = Stream.builder();
    for (Path place : places) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          urls.add(jar.toUri().toURL());
        }
      }
      urls.add(place.toUri().toURL());
    }
    return urls.build().toArray(URL[]::new);
  }

  /** As web containers have it. */
  private static final class OwnFirst extends URLClassLoader {
    private OwnFirst(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known == null && !name.startsWith("java.")) {
          try {
            return findClass(name);
          } catch (ClassNotFoundException e) {
            return super.loadClass(name, resolve);
          }
        }
        return known == null ? super.loadClass(name, resolve) : known;
      }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      URL own = findResource(name);
      try {
        return own == null ? super.getResourceAsStream(name) : own.openStream();
      } catch (IOException e) {
        return null;
      }
    }
  }
}

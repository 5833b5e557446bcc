package org.polyvisor.internal.load;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;

/** Where classes come from, as a person reads it. */
public final class Locations {
  private Locations() {}

  /** The jar or folder of a class. */
  public static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL url = source == null ? null : source.getLocation();
    return url == null ? "module " + type.getModule().getName() : readable(url.toString());
  }

  /** What a loader looks through, itself and by those that it asks first. */
  static String of(ClassLoader loader) {
    return loader == ClassLoader.getSystemClassLoader()
        ? "the class path and the module path"
        : "the class loader " + loader;
  }

  static String readable(String url) {
    String plain = url.startsWith("jar:") ? url.substring("jar:".length()) : url;
    if (!plain.startsWith("file:")) {
      return plain;
    }
    try {
      String path = new URI(plain).getPath();
      return path == null ? plain : path;
    } catch (URISyntaxException e) {
      return plain;
    }
  }
}

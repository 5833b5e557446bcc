package app;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;

/** Nested jars; the context loader of the common pool, and of virtual threads, is not the app's. */
public final class Boot {
  private Boot() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    System.out.println(CompletableFuture.supplyAsync(Boot::first).join());
    CompletableFuture<String> again = new CompletableFuture<>();
    virtual(() -> again.complete(first())).start();
    System.out.println(again.join());
  }

  /** A virtual thread where there are such, else one without a context loader. */
  private static Thread virtual(Runnable body) throws ReflectiveOperationException {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Method unstarted =
          Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
      return (Thread) unstarted.invoke(builder, body);
    } catch (NoSuchMethodException e) {
      Thread thread = new Thread(body);
      thread.setContextClassLoader(null);
      return thread;
    }
  }

  private static String first() {
    try (Connection connection = Polyvisor.open("test:///default")) {
      return connection.domains().get(0).name();
    }
  }
}

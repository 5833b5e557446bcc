package app;

import java.util.concurrent.CompletableFuture;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;

/** Nested jars; the common pool's context loader is not the application's. */
public final class Boot {
  private Boot() {}

  public static void main(String[] arguments) {
    System.out.println(CompletableFuture.supplyAsync(Boot::first).join());
  }

  private static String first() {
    try (Connection connection = Polyvisor.open("test:///default")) {
      return connection.domains().get(0).name();
    }
  }
}

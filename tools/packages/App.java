import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;

/** An app: prints the domains of each URI that it is given, found from a thread of the common pool. */
public final class App {
  private App() {}

  public static void main(String[] uris) {
    for (String uri : uris) {
      System.out.println(uri + ": " + CompletableFuture.supplyAsync(() -> names(uri)).join());
    }
  }

  private static String names(String uri) {
    try (Connection connection = Polyvisor.open(uri)) {
      return connection.domains().stream().map(Domain::name).sorted().collect(Collectors.joining(" "));
    }
  }
}

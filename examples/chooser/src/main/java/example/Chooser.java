package example;

import java.util.TreeSet;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Polyvisor;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Operation;

/** Opens whatever URI it is given, and says what can be asked of the hypervisor there. */
public final class Chooser {
  public static void main(String[] args) {
    ConnectionBuilder builder = Polyvisor.builder().readOnly();
    if (args.length > 0) { // else the usual one, or the first that is found
      builder.uri(args[0]);
    }
    try (Connection connection = builder.open()) {
      TreeSet<String> offered = new TreeSet<>();
      TreeSet<String> lacking = new TreeSet<>();
      for (Operation operation : Operation.known()) {
        (connection.offers().contains(operation) ? offered : lacking).add(operation.name());
      }
      System.out.println(connection.uri() + " by the driver " + connection.driver());
      System.out.println("offers " + String.join(", ", offered));
      System.out.println("lacks " + String.join(", ", lacking));
    } catch (VirtException e) {
      System.out.println(e.code() + ": " + e.getMessage());
    }
  }
}

package example;

import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;

public final class FiveLines {
  public static void main(String[] args) {
    try (Connection connection = Polyvisor.open("test:///default")) {
      for (Domain domain : connection.domains()) {
        System.out.println(domain.name() + " " + domain.blockStatistics("vda"));
      }
    }
  }
}

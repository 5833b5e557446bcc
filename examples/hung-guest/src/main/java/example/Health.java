package example;

import java.time.Duration;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.error.ConnectionLostException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;

/** What an app says of a guest, in a quarter of a second at the latest. */
public final class Health {
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private Health() {}

  public static String of(Connection connection, String name) {
    try {
      Domain domain = connection.within(PATIENCE).domain(name);
      return name + " is " + domain.state();
    } catch (NoSuchDomainException e) {
      return name + " is gone";
    } catch (OperationTimeoutException e) {
      return name + " does not answer";
    } catch (ConnectionLostException e) {
      return "the hypervisor is gone";
    } catch (VirtException e) {
      return name + " cannot be asked: " + e.code();
    }
  }
}

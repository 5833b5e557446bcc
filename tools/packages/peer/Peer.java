import java.nio.file.Path;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;

/** A QEMU process of one guest at the socket that is named, as far as the driver can tell. */
public final class Peer {
  private Peer() {}

  public static void main(String[] socket) throws Exception {
    StubGuest guest = new StubGuest("web", "00000000-0000-0000-0000-000000000001");
    try (StubQemu peer = StubQemu.start(Path.of(socket[0]), guest)) {
      System.out.println("listens at " + peer.path());
      Thread.sleep(Long.MAX_VALUE); // until whoever started it ends it
    }
  }
}

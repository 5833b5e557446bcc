package org.polyvisor.spi;

import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ConnectionUri;

/**
 * A driver, as {@link java.util.ServiceLoader} finds it: named in {@code
 * META-INF/services/org.polyvisor.spi.DriverProvider} or by {@code provides} in a module, with a
 * public constructor without arguments.
 *
 * <p>The constructor and {@link #descriptor()} must do no I/O, touch no file and load no native
 * library: they run for every driver that is installed, wanted or not. Must be safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DriverProvider {
  /** What the driver is called, which schemes it serves, which settings it knows. Constant. */
  DriverDescriptor descriptor();

  /**
   * Opens a connection. The facade calls it in a thread of its own and gives up at the request's
   * deadline; what is returned after that, it closes.
   *
   * @throws org.polyvisor.error.VirtException if it cannot: the URI's path or parameters are wrong,
   *     the hypervisor is not there, or does not let us in. The message says what to do.
   */
  DriverConnection open(OpenRequest request);

  /**
   * Refuses what {@link #open} would refuse whoever asks and whatever is there: a path or a
   * combination of settings that is wrong. For a URI with a host the facade calls it before a file
   * of credentials is read or a person is asked for a password, which would be for nothing. The
   * request has no credentials. Must do no I/O and wait for nothing, also while the hypervisor is
   * stuck; {@code open} is not spared its own look. What {@code open} takes is taken. A driver none
   * of whose URIs names a host need not have it.
   *
   * @throws org.polyvisor.error.VirtException as {@code open} would
   */
  default void check(OpenRequest request) {}

  /**
   * Makes sure that this machine has what {@link #open} needs of it, whatever the host: a library,
   * say. For a URI with a host the facade calls it after {@link #check} and before a person is
   * asked for a password, within the deadline of {@code open} and in a thread of its own. It may
   * read files and load a library that then stays loaded; it must talk to no hypervisor and leave
   * nothing that must be closed. The request has no credentials; {@code open} is not spared its own
   * look.
   *
   * @throws org.polyvisor.error.VirtException as {@code open} would
   */
  default void prepare(OpenRequest request) {}

  /**
   * The URI of a hypervisor of this kind that would work here, for an app that gave none; empty
   * unless one is there for sure. Must be quick and change nothing.
   */
  default Optional<ConnectionUri> probe(ProbeRequest request) {
    return Optional.empty();
  }
}

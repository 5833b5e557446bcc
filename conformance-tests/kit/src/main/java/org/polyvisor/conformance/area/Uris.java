package org.polyvisor.conformance.area;

import java.util.List;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.Setting;

/** URIs and settings of the driver under test. */
final class Uris {
  /** A host's name that never leads to one. */
  static final String NOWHERE = "polyvisor-nowhere.invalid";

  private Uris() {}

  /** The target's URI on a host. */
  static String on(Lab lab, String host) {
    return lab.target().uri().text().replaceFirst("://[^/?]*", "://" + host);
  }

  /** The target's URI with one more parameter. */
  static String with(Lab lab, String name, String value) {
    String text = lab.target().uri().text();
    return text + (text.contains("?") ? "&" : "?") + name + "=" + value;
  }

  /** A default, printed, reads as itself. */
  static <T> void takesItsDefault(Setting<T> setting) {
    if (!setting.isRepeatable() && setting.defaultValue().isPresent()) {
      T value = setting.defaultValue().get();
      Expect.same(value, setting.parse(List.of(setting.print(value))), "the default of " + setting);
    }
  }
}

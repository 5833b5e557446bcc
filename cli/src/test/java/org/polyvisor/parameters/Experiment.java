package org.polyvisor.parameters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Polyvisor;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.DriverProvider;

/**
 * Tries an effect: with nothing but the parameter's value changed, something else must be seen; and
 * with the driver told always the same, the same. So a look that sees the parameter and not the
 * driver is found out, as is one that sees something else each time.
 *
 * @param driver the parameter's
 * @param effect what is to be seen
 * @param folder for files
 */
record Experiment(DriverProvider driver, Effect effect, Path folder) {

  /** What is wrong with the effect; empty if it is one. */
  Optional<String> fault() {
    Optional<String> one = Optional.of(effect.one());
    Lens clear = Lens.clear(driver, folder);
    Object atOne = look(clear, one);
    Object atOther = look(clear, effect.other());
    if (atOne.equals(atOther)) {
      return Optional.of("at both values the same is seen: " + atOne);
    }
    return unlike(one, effect.other(), atOne).or(() -> unlike(effect.other(), one, atOther));
  }

  /** What is wrong with what is seen of a driver that is told one value while another is given. */
  private Optional<String> unlike(Optional<String> told, Optional<String> given, Object expected) {
    Object seen = look(Lens.fixed(driver, effect.parameter(), told, folder), given);
    return Optional.of(
            "a driver that is told "
                + told.orElse("nothing")
                + " though "
                + given.orElse("nothing")
                + " is given shows "
                + seen
                + " and not "
                + expected)
        .filter(text -> !seen.equals(expected));
  }

  private Object look(Lens lens, Optional<String> value) {
    try {
      return effect.look().at(() -> open(lens, value));
    } catch (VirtException e) {
      return "refused: " + e.code();
    }
  }

  private Connection open(Lens lens, Optional<String> value) {
    ConnectionBuilder builder = Polyvisor.builder().drivers(lens);
    if (effect.uri().isEmpty()) {
      String key = "driver." + effect.driver() + "." + effect.parameter();
      value.ifPresent(given -> builder.set(key, given));
      return builder.open();
    }
    return builder.uri(value.map(this::uri).orElse(effect.uri())).open();
  }

  private String uri(String value) {
    return effect.uri()
        + (effect.uri().contains("?") ? "&" : "?")
        + effect.parameter()
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package org.polyvisor.parameters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Polyvisor;
import org.polyvisor.error.VirtException;

/**
 * Tries an effect of a parameter of the api itself, of which no driver is told: at another value
 * something else must be seen, and the same again where code gives the value and no URI. So a look
 * that sees the URI alone is found out, as is one that sees something else each time.
 *
 * @param effect what is to be seen
 */
record ApiExperiment(Effect effect) {

  /** What is wrong with the effect; empty if it is one. */
  Optional<String> fault() {
    String other = effect.other().orElseThrow();
    Object atOne = look(inTheUri(effect.one()));
    Object atOther = look(inTheUri(other));
    if (atOne.equals(atOther)) {
      return Optional.of("at both values the same is seen: " + atOne);
    }
    return unlike(effect.one(), atOne).or(() -> unlike(other, atOther));
  }

  private Optional<String> unlike(String value, Object expected) {
    Object seen = look(Polyvisor.builder().uri(effect.uri()).set(effect.parameter(), value));
    return Optional.of("where code sets " + value + ", " + seen + " is seen and not " + expected)
        .filter(text -> !seen.equals(expected));
  }

  private ConnectionBuilder inTheUri(String value) {
    String uri = effect.uri() + (effect.uri().contains("?") ? "&" : "?") + effect.parameter() + "=";
    return Polyvisor.builder().uri(uri + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private Object look(ConnectionBuilder builder) {
    try {
      return effect.look().at(builder::open);
    } catch (VirtException e) {
      return "refused: " + e.code();
    }
  }
}

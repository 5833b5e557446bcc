package org.polyvisor.internal.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.text.Nearest;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Setting;

/** Short names of connection URIs: {@code uri.alias.NAME}, as in libvirt's {@code uri_aliases}. */
public final class Aliases {
  static final String FAMILY = "uri.alias";

  private static final String PREFIX = FAMILY + ".";
  private static final String VARIABLE = KnownKeys.VARIABLE + "URI_ALIAS_";

  private final Map<String, Setting<String>> byName = new TreeMap<>();
  private final Effective settings;

  /** Those that are set. */
  public Aliases(Layers layers) {
    settings = Effective.ofApi(layers);
    layers.aliases().forEach(key -> byName.put(key.name().substring(PREFIX.length()), key));
  }

  static boolean isAlias(String key) {
    return key.startsWith(PREFIX);
  }

  /**
   * The key of an alias.
   *
   * @throws IllegalArgumentException if its name is none
   */
  static Setting<String> key(String key) {
    return Setting.member(
        FAMILY, key.substring(PREFIX.length()), "The connection URI that this name stands for.");
  }

  /** Variables have no lower-case letters, so that these aliases have no upper-case ones. */
  static Optional<String> ofVariable(String variable) {
    return variable.startsWith(VARIABLE)
        ? Optional.of(PREFIX + variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * What is meant: an alias is looked up once, never in what it stands for.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if it is neither alias nor URI
   */
  public ConnectionUri resolve(String given) {
    Setting<String> alias = byName.get(given);
    if (alias != null) {
      return of(alias);
    }
    try {
      return ConnectionUri.parse(given);
    } catch (VirtException e) {
      throw given.contains(":") || byName.isEmpty() ? e : unknown(given, e);
    }
  }

  /** Where an alias stands, as the beginning of a message; empty for what is none. */
  public String place(String given) {
    Setting<String> alias = byName.get(given);
    return alias == null ? "" : settings.place(alias);
  }

  private ConnectionUri of(Setting<String> alias) {
    try {
      return ConnectionUri.parse(settings.get(alias));
    } catch (VirtException e) {
      throw wrong(settings.place(alias) + e.getMessage());
    }
  }

  private VirtException unknown(String given, VirtException why) {
    String near = Nearest.hint(given, byName.keySet());
    return wrong(
        why.getMessage()
            + (near.isEmpty() ? "; " : near + " ")
            + "Aliases: "
            + String.join(", ", List.copyOf(byName.keySet())));
  }

  private static VirtException wrong(String why) {
    return VirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.URI, why);
  }
}

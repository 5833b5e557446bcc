package org.polyvisor.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Setting;

/**
 * What is known of a driver without touching its hypervisor. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DriverDescriptor {
  private final String name;
  private final String vendor;
  private final String description;
  private final Set<String> schemes;
  private final List<String> examples;
  private final List<Setting<?>> settings;
  private final Optional<SpiVersion> spi;
  private final boolean takesHost;

  private DriverDescriptor(Builder builder) {
    name = builder.name;
    vendor = builder.vendor;
    description = builder.description;
    schemes = Collections.unmodifiableSet(new LinkedHashSet<>(builder.schemes));
    examples = List.copyOf(builder.examples);
    settings = List.copyOf(builder.settings);
    spi = builder.spi;
    takesHost = builder.takesHost;
  }

  /**
   * Begins with the name.
   *
   * @param name lower-case letters, digits and '-', as in {@code driver.NAME.key} of a settings
   *     file
   */
  public static Builder named(String name) {
    return new Builder(word("driver name", name));
  }

  /** The name, as {@code qemu}. */
  public String name() {
    return name;
  }

  /** Who made it; empty if nobody says. */
  public String vendor() {
    return vendor;
  }

  /** What it drives, one sentence; empty if nobody says. */
  public String description() {
    return description;
  }

  /** The URI schemes it serves, at least one; the driver's name unless others were given. */
  public Set<String> schemes() {
    return schemes;
  }

  /** URIs as a user would write them. */
  public List<String> examples() {
    return examples;
  }

  /** The settings it knows, by their short names. */
  public List<Setting<?>> settings() {
    return settings;
  }

  /** The SPI that it was compiled against, if it says so. */
  public Optional<SpiVersion> spi() {
    return spi;
  }

  /**
   * Whether its URIs may name a host, with user and port, as {@code NAME://host/path}. Those of all
   * other drivers are refused before the driver is asked. A transport, as in {@code NAME+ssh}, is
   * another thing, which no driver has.
   */
  public boolean takesHost() {
    return takesHost;
  }

  @Override
  public String toString() {
    return name + " " + schemes;
  }

  private static String word(String what, String text) {
    if (!isWord(text)) {
      throw new IllegalArgumentException(
          what + " '" + text + "': lower-case letters, digits and '-' only, a letter first");
    }
    return text;
  }

  /** By hand, since a program that lists drivers has no other use for regular expressions. */
  private static boolean isWord(String text) {
    boolean right = !text.isEmpty() && isSmall(text.charAt(0));
    for (int i = 1; right && i < text.length(); i++) {
      char c = text.charAt(i);
      right = isSmall(c) || (c >= '0' && c <= '9') || c == '-';
    }
    return right;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * Collects a descriptor. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final String name;
    private String vendor = "";
    private String description = "";
    private final Set<String> schemes = new LinkedHashSet<>();
    private final List<String> examples = new ArrayList<>();
    private final List<Setting<?>> settings = new ArrayList<>();
    private Optional<SpiVersion> spi = Optional.empty();
    private boolean takesHost;

    private Builder(String name) {
      this.name = name;
    }

    /** Who made it. */
    public Builder vendor(String value) {
      vendor = Objects.requireNonNull(value, "vendor");
      return this;
    }

    /** What it drives, one sentence. */
    public Builder description(String value) {
      description = Objects.requireNonNull(value, "description");
      return this;
    }

    /** The URI schemes it serves. */
    public Builder schemes(String... values) {
      for (String value : values) {
        schemes.add(word("scheme", value));
      }
      return this;
    }

    /** A URI as a user would write it. */
    public Builder example(String value) {
      examples.add(Objects.requireNonNull(value, "example"));
      return this;
    }

    /** A setting it knows. */
    public Builder setting(Setting<?> value) {
      settings.add(Objects.requireNonNull(value, "setting"));
      return this;
    }

    /**
     * The SPI that it is compiled against: {@code spi(SpiVersion.MAJOR, SpiVersion.MINOR)}, whose
     * numbers the compiler writes into the driver. On an older SPI the driver is not used then, and
     * the error names both versions; without it something fails later, with what is missing.
     */
    public Builder spi(int major, int minor) {
      spi = Optional.of(new SpiVersion(major, minor));
      return this;
    }

    /**
     * That its URIs may name a host: the driver connects to it, or says by the URI's name why not,
     * and heeds the request's {@link OpenRequest#credentials() credentials}.
     */
    public Builder takesHost() {
      takesHost = true;
      return this;
    }

    /** The finished descriptor. */
    public DriverDescriptor build() {
      if (schemes.isEmpty()) {
        schemes.add(name);
      }
      return new DriverDescriptor(this);
    }
  }
}

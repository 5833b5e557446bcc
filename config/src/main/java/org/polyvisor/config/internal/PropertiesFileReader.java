package org.polyvisor.config.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.ex.ConfigurationRuntimeException;
import org.polyvisor.spi.SettingsFileReader;

/**
 * Reads a properties file in UTF-8: {@code key = value} or {@code key: value}, one to a line, a
 * line that ends with a backslash going on in the next. Commas separate the values of a list; a
 * comma within one is written {@code \,}.
 *
 * <p>Stricter than {@link java.util.Properties}, since a setting that is silently not what was
 * meant is worse than an error: a key twice, a line without {@code =}, an unknown escape and an
 * {@code include} are refused. No other file is ever read, and {@code ${...}} stands for itself.
 *
 * <p>Safe for any thread.
 */
public final class PropertiesFileReader implements SettingsFileReader {
  /** For the service loader. */
  public PropertiesFileReader() {}

  @Override
  public List<Entry> read(Path file) {
    Entries entries = new Entries(file);
    PropertiesConfiguration configuration = new PropertiesConfiguration();
    configuration.setIncludesAllowed(false);
    configuration.setIOFactory(new CollectingFactory(entries));
    try {
      configuration.read(new StringReader(SettingsText.of(file)));
    } catch (IOException e) {
      throw Wrong.file(file, "cannot be read (" + reason(e) + ")").causedBy(e);
    } catch (ConfigurationException | ConfigurationRuntimeException e) {
      throw Wrong.file(file, "is no properties file (" + reason(e) + ")").causedBy(e);
    }
    return entries.inOrder();
  }

  @Override
  public List<Entry> readLibvirtClient(Path file) {
    try {
      return new LibvirtText(file, SettingsText.of(file)).entries();
    } catch (IOException e) {
      throw Wrong.file(file, "cannot be read (" + reason(e) + ")").causedBy(e);
    }
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }

  private static final class CollectingFactory extends PropertiesConfiguration.DefaultIOFactory {
    private final Entries entries;

    private CollectingFactory(Entries entries) {
      this.entries = entries;
    }

    @Override
    public PropertiesConfiguration.PropertiesReader createPropertiesReader(java.io.Reader in) {
      return new CollectingReader(in, entries);
    }
  }
}

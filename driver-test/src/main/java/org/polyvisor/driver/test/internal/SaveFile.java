package org.polyvisor.driver.test.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.OptionalInt;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.XmlLimits;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;

/**
 * A file with a saved domain: a line that says what it is and how the domain goes on, then the
 * domain's XML. It is there as a whole or not at all.
 */
final class SaveFile {
  private static final String RUNNING = "polyvisor test save 1 running\n";
  private static final String PAUSED = "polyvisor test save 1 paused\n";
  private static final String CORE = "polyvisor test core 1\n";

  private final Path path;

  private SaveFile(Path path) {
    this.path = path;
  }

  static SaveFile at(String file) {
    try {
      return new SaveFile(Path.of(file).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw failed(ErrorCode.INVALID_ARG, file, "is no path here").causedBy(e);
    }
  }

  void write(SaveImage image) {
    write((image.paused() ? PAUSED : RUNNING) + image.definition().toXml(OptionalInt.empty()));
  }

  /** What a simulated guest has in its memory. */
  void dump(DomainDefinition definition) {
    write(CORE + definition.toXml(OptionalInt.empty()));
  }

  SaveImage read() {
    String text = text();
    boolean paused = text.startsWith(PAUSED);
    if (!paused && !text.startsWith(RUNNING)) {
      throw failed(ErrorCode.OPERATION_FAILED, path, "holds no domain that was saved here");
    }
    String xml = text.substring(paused ? PAUSED.length() : RUNNING.length());
    return new SaveImage(DomainDefinition.parse(xml), paused);
  }

  private String text() {
    try {
      if (!Files.isRegularFile(path)) {
        throw failed(ErrorCode.SYSTEM_ERROR, path, "is no file that is there");
      }
      if (Files.size(path) > XmlLimits.DEFINITION.maximumCharacters()) {
        throw failed(ErrorCode.OPERATION_FAILED, path, "is larger than a saved domain is here");
      }
      return Files.readString(path);
    } catch (IOException e) {
      throw failed(ErrorCode.SYSTEM_ERROR, path, "cannot be read: " + e).causedBy(e);
    }
  }

  private void write(String text) {
    try {
      Path place = place();
      Path folder = Objects.requireNonNull(place.getParent(), "what is in no folder is one");
      Path draft = Files.createTempFile(folder, ".save", ".tmp");
      try {
        Files.writeString(draft, text);
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw failed(ErrorCode.SYSTEM_ERROR, path, "cannot be written: " + e).causedBy(e);
    }
  }

  /** Where the file is, behind links; a device or a pipe is never replaced by a file. */
  private Path place() throws IOException {
    if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
      return path;
    }
    Path place = path.toRealPath();
    if (!Files.isRegularFile(place)) {
      String kind = Files.isDirectory(place) ? "is a folder" : "is there, and is no regular file";
      throw failed(ErrorCode.SYSTEM_ERROR, path, kind);
    }
    return place;
  }

  private static VirtException failed(ErrorCode code, Object file, String why) {
    return VirtException.of(code, TestHost.ERRORS, "file '" + file + "' " + why);
  }
}
